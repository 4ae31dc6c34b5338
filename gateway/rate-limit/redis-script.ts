import { defineScript } from 'redis';
import { REFUSED_SHARE, SLOT_MS, SLOTS, type Shortage } from './sliding-window';

/**
 * The arithmetic of SlidingWindow where several gateways share it: a hash with what was used in each slot, by the clock
 * of the Redis server, so that clocks of gateways may differ. One call, and nothing comes between its reading and its
 * writing. Answers with how many milliseconds to wait, 0 when the amount is granted, and with what was left.
 */
const SPEND = `
local most = tonumber(ARGV[2])
local amount = math.min(tonumber(ARGV[1]), most)
local slotMs, slots, refusedShare = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local current = math.floor(now / slotMs)
local used, bySlot = 0, {}
local fields = redis.call('HGETALL', KEYS[1])
for i = 1, #fields, 2 do
  local slot = tonumber(fields[i])
  if slot + slots <= current then
    redis.call('HDEL', KEYS[1], fields[i])
  else
    bySlot[slot] = tonumber(fields[i + 1])
    used = used + bySlot[slot]
  end
end
local wait, left = 0, math.max(0, math.floor(most - used))
local counted = amount
if used + amount > most then
  counted = amount * refusedShare
  used = used + counted
  bySlot[current] = (bySlot[current] or 0) + counted
  local slot = current - slots
  while used > most - amount and slot < current do
    slot = slot + 1
    used = used - (bySlot[slot] or 0)
  end
  wait = math.max(1, (slot + slots) * slotMs - now)
end
redis.call('HINCRBYFLOAT', KEYS[1], current, counted)
redis.call('PEXPIRE', KEYS[1], slots * slotMs)
return { wait, left }
`;

export const spendScript = defineScript({
  SCRIPT: SPEND,
  NUMBER_OF_KEYS: 1,
  FIRST_KEY_INDEX: 0,
  IS_READ_ONLY: false,
  parseCommand(parser, key: string, amount: number, most: number) {
    parser.pushKey(key);
    parser.push(String(amount), String(most), String(SLOT_MS), String(SLOTS), String(REFUSED_SHARE));
  },
  transformReply: ([waitMs = 0, left = 0]: readonly number[]): Shortage | null => (waitMs === 0 ? null : { waitMs, left }),
});
