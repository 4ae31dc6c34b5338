/** A small federation that is there for one thing the specification of federation knows. */
export interface Federation {
  readonly what: string;
  /** The schemas of its subgraphs, by name. */
  readonly subgraphs: Readonly<Record<string, string>>;
}

export const FEDERATIONS: readonly Federation[] = [
  {
    what: 'entities by their keys, in lists of lists and through one another',
    subgraphs: {
      orders: `
        type Query { orders: [Order!]!  order(id: ID!): Order  grid: [[Order]!] }
        type Order @key(fields: "id") { id: ID!  placed: String  lines: [Line!]!  buyer: Person  next: Order }
        type Line { amount: Int!  item: Item  items: [Item!] }
        type Item @key(fields: "id") { id: ID! }
        type Person @key(fields: "id") { id: ID! }`,
      items: `
        type Query { items(first: Int = 3): [Item] }
        type Item @key(fields: "id") { id: ID!  title: String!  price: Float  weight: Int  maker: Person  similar: [Item!] }
        type Person @key(fields: "id") { id: ID! }`,
      people: `
        type Query { me: Person  people: [Person!] }
        type Person @key(fields: "id") { id: ID!  name: String!  nick: String  friends: [Person!]  knows(id: ID!): Person  age: Int }
        type Item @key(fields: "id") { id: ID!  fans: [Person!] }`,
    },
  },
  {
    what: 'fields that require values of other subgraphs',
    subgraphs: {
      events: `
        type Query { event(id: ID!): Event  events: [Event] }
        type Event @key(fields: "id") { id: ID!  title: String!  facts: [Fact!]  place: Place }
        type Fact @shareable { actor: ID!  weight: Int }
        type Place @shareable { city: String  code: Int }`,
      money: `
        type Event @key(fields: "id") { id: ID!  cost: Int  paid: [Fact!]  currency: String }
        type Fact @shareable { actor: ID!  weight: Int }`,
      maps: `
        type Event @key(fields: "id") {
          id: ID!
          facts: [Fact!] @external
          paid: [Fact!] @external
          cost: Int @external
          place: Place @external
          map: String @requires(fields: "facts { actor } paid { actor weight } place { city }")
          share: String! @requires(fields: "cost")
          deep: Deep @requires(fields: "cost")
        }
        type Deep { text: String  event: Event }
        type Fact @shareable { actor: ID!  weight: Int @external }
        type Place @shareable { city: String @external }`,
    },
  },
  {
    what: 'interfaces and unions of entities that several subgraphs know',
    subgraphs: {
      shelf: `
        type Query { things: [Thing!]!  media: [Media]  one(id: ID!): Thing  search: [Found!] }
        interface Thing { id: ID!  label: String }
        interface Media { id: ID!  pages: Int }
        type Book implements Thing & Media @key(fields: "id") { id: ID!  label: String  pages: Int  author: Writer }
        type Film implements Thing & Media @key(fields: "id") { id: ID!  label: String  pages: Int  minutes: Int }
        type Tool implements Thing { id: ID!  label: String  use: Use }
        type Writer @key(fields: "id") { id: ID! }
        union Found = Book | Tool | Writer
        enum Use { CUT MEND }`,
      critics: `
        type Book @key(fields: "id") { id: ID!  stars: Int!  reviews: [Review!] }
        type Film @key(fields: "id") { id: ID!  stars: Int  reviews: [Review!] }
        type Review { text: String!  of: Reviewed }
        union Reviewed = Book | Film
        type Writer @key(fields: "id") { id: ID!  name: String  wrote: [Book!] }`,
    },
  },
  {
    what: 'interface objects',
    subgraphs: {
      catalogue: `
        type Query { products: [Product!]!  product(id: ID!): Product }
        interface Product @key(fields: "id") { id: ID!  title: String }
        type Chair implements Product @key(fields: "id") { id: ID!  title: String  legs: Int }
        type Table implements Product @key(fields: "id") { id: ID!  title: String  width: Float }`,
      ratings: `
        type Query { rated: [Product!] }
        type Product @key(fields: "id") @interfaceObject { id: ID!  rating: Int  notes: [Note!] }
        type Note { text: String  by: Product }`,
    },
  },
  {
    what: 'several keys, composed keys, and what is provided along the way',
    subgraphs: {
      first: `
        type Query { flats: [Flat!]!  host: Host }
        type Flat @key(fields: "id") @key(fields: "house { number } door") { id: ID!  house: House!  door: Int!  owner: Host @provides(fields: "name") }
        type House @shareable { number: Int! }
        type Host @key(fields: "id") { id: ID!  name: String @external  host: String }`,
      second: `
        type Flat @key(fields: "house { number } door") { house: House!  door: Int!  rent: Int  size: Float }
        type House @shareable { number: Int! }`,
      third: `
        type Query { hosts: [Host!] }
        type Host @key(fields: "id") { id: ID!  name: String @shareable  flats: [Flat] }
        type Flat @key(fields: "id") { id: ID!  floor: Int }`,
    },
  },
];
