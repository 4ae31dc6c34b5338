-- The words of initiatives, for finding those that are alike. All of it follows from titles and summaries: it has no
-- history of its own, can be made anew at any time, and stands in a schema of its own, apart from what is recorded.
CREATE SCHEMA words;

-- Nynorsk spelt as Bokmål would, as far as stems go; of what Bokmål spells in two ways, one.
CREATE FUNCTION words.as_bokmal(word text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  pair text[];
BEGIN
  FOREACH pair SLICE 1 IN ARRAY ARRAY[
    ['arbeidsgjevar', 'arbeidsgiver'], ['arbeidsløys', 'arbeidsledig'], ['betre', 'bedre'], ['bilete', 'bilde'], ['breiband', 'bredbånd'], ['bustad', 'bolig'],
    ['bustøtte', 'bostøtte'], ['brukar', 'bruker'], ['byggj', 'bygg'], ['eigar', 'eier'], ['eigedom', 'eiendom'], ['eining', 'enhet'], ['einskild', 'enkelt'], ['etterlatne', 'etterlatte'],
    ['forein', 'foren'], ['forureining', 'forurensning'], ['fornying', 'fornyelse'], ['frem', 'fram'], ['fråvær', 'fravær'], ['føresett', 'foresatt'], ['følgj', 'følg'],
    ['gravlegg', 'begrav'], ['handsam', 'behandl'], ['heim', 'hjem'], ['heit', 'het'], ['hjelpemidl', 'hjelpemiddel'], ['høgare', 'høyere'], ['høgskol', 'høyskol'],
    ['høgskul', 'høyskol'], ['innbyggjar', 'innbygger'], ['kjeld', 'kild'], ['krevj', 'krev'], ['kvitvask', 'hvitvask'], ['kyrkj', 'kirk'], ['køyretøy', 'kjøretøy'],
    ['legemidl', 'legemiddel'], ['leggj', 'legg'], ['lækj', 'leg'], ['løysing', 'løsning'], ['løyve', 'tillatelse'], ['mellombels', 'midlertidig'], ['naud', 'nød'],
    ['noreg', 'norge'], ['opphald', 'opphold'], ['rekneskap', 'regnskap'], ['rettar', 'rettigheter'], ['rettlei', 'veiled'], ['rådgjev', 'rådgiv'], ['røynsle', 'erfaring'],
    ['saman', 'sammen'], ['samla', 'samlet'], ['samordna', 'samordnet'], ['sjuk', 'syk'], ['skular', 'skoler'], ['skule', 'skole'], ['skuldnar', 'skyldner'],
    ['stad', 'sted'], ['søkj', 'søk'], ['tenest', 'tjenest'], ['tilskot', 'tilskudd'], ['tilsett', 'ansatt'], ['tryggleik', 'sikkerhet'], ['utgreiing', 'utredning'],
    ['veg', 'vei'], ['verksemd', 'virksomhet'], ['vidare', 'videre'],
    -- "Gjelder" (concerns) would have the stem of "gjeld" (debt).
    ['gjelder', 'omhandler']
  ] LOOP
    word := replace(word, pair[1], pair[2]);
  END LOOP;
  RETURN word;
END $$;

-- The stem of a word; null for words such as "and", which each language's stemmer leaves out.
CREATE FUNCTION words.stem(language text, word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (CASE language WHEN 'en' THEN ts_lexize('english_stem', word) ELSE ts_lexize('norwegian_stem', words.as_bokmal(word)) END)[1]
$$;

-- What words mean, across languages: a term for each word or run of words, by their stems, and how much it says of what
-- an initiative is about (1: its subject; less: the way of doing it; 0: nothing). Own work after the words of the trade;
-- docs/similar.md tells how it was made and how to add to it. Both ways of writing Norwegian are 'no'.
CREATE TABLE words.vocabulary (
  language text NOT NULL CHECK (language IN ('no', 'en')),
  stems text NOT NULL,
  term text NOT NULL,
  says real NOT NULL CHECK (says BETWEEN 0 AND 1),
  PRIMARY KEY (language, stems)
);
INSERT INTO words.vocabulary (language, stems, term, says)
SELECT DISTINCT ON (language, stems) language, stems, term, says
FROM (
  SELECT position, language, '#' || term AS term, says, (SELECT string_agg(coalesce(words.stem(language, part), part), ' ' ORDER BY n) FROM unnest(string_to_array(form, '_')) WITH ORDINALITY parts (part, n)) AS stems
  FROM (VALUES
    -- What life is about: people, family, death.
    (1, 'child', 1, 'barn barna unge ungdom ungdommer ungdommen mindreårig', 'child children young youth adolescent minor'),
    (2, 'family', 1, 'familie familier foreldre forelder foresatte føresette', 'family families parent parents'),
    (3, 'birth', 1, 'fødsel svangerskap gravid barsel barselomsorg fødende', 'birth maternity pregnancy pregnant antenatal newborn'),
    (4, 'parental-benefit', 1, 'foreldrepenger engangsstønad foreldrepermisjon', 'parental_benefit parental_leave maternity_pay lump_sum_grant'),
    (5, 'death', 1, 'død døde dødsfall avdød avdøde dødsmelding dødsattest', 'death deaths deceased died dead death_certificate bereavement'),
    (6, 'burial', 1, 'gravferd begravelse bisettelse gravlegging kremasjon', 'burial funeral cremation'),
    (7, 'cemetery', 1, 'gravplass kirkegård kyrkjegard gravlund grav', 'cemetery graveyard grave graves'),
    (8, 'estate-of-the-dead', 1, 'dødsbo arv arving skifte arveoppgjør arverett', 'estate inheritance heir heirs probate'),
    (9, 'next-of-kin', 1, 'pårørende etterlatte etterlatne', 'next_of_kin bereaved carers survivors'),
    (10, 'guardianship', 1, 'vergemål verge verger', 'guardianship guardian guardians'),
    (11, 'marriage', 1, 'ekteskap skilsmisse samlivsbrudd separasjon', 'marriage divorce separation'),
    (12, 'elderly', 1, 'eldre eldreomsorg sykehjem hjemmetjeneste hjemmesykepleie', 'elderly older_people nursing_home home_care old_age'),
    (13, 'disability', 1, 'funksjonsnedsettelse funksjonshemmet funksjonshemning', 'disability disabled impairment'),
    (14, 'assistive-equipment', 1, 'hjelpemiddel hjelpemidler hjelpemidlene hjelpemiddelformidling', 'assistive_equipment assistive_technology assistive_devices'),
    (15, 'child-welfare', 1, 'barnevern barnevernstjeneste fosterhjem', 'child_welfare child_protection foster_care'),
    (16, 'childcare', 1, 'barnehage barnehager barnehageplass', 'kindergarten nursery childcare preschool'),
    (17, 'child-clinic', 1, 'helsestasjon skolehelsetjeneste', 'child_health_clinic health_visitor school_nurse'),
    (18, 'volunteer', 1, 'frivillig frivillige frivillighet ideell lag forening foreninger organisasjonsliv', 'voluntary volunteer charity non_profit association associations third_sector'),
    (19, 'moving', 1, 'flytting flytte adresse adresseendring', 'moving_house change_of_address relocation address'),
    -- Health.
    (20, 'health', 0.6, 'helse helsevesen helsetjeneste helsehjelp', 'health healthcare health_care'),
    (21, 'ill', 1, 'syk syke sykdom alvorlig_sykt', 'seriously_ill ill illness sick sickness disease'),
    (22, 'patient', 1, 'pasient pasienter', 'patient patients'),
    (23, 'hospital', 1, 'sykehus helseforetak spesialisthelsetjeneste poliklinikk', 'hospital hospitals specialist_care outpatient'),
    (24, 'doctor', 1, 'fastlege fastleger lege leger legekontor legetime', 'doctor general_practitioner gp gps physician'),
    (25, 'medicine', 1, 'legemiddel legemidler legemiddelliste medisin medisiner medisinliste resept e_resept', 'medicine medicines medication drug drugs prescription prescriptions'),
    (26, 'health-record', 1, 'journal pasientjournal kjernejournal epj journalsystem', 'health_record medical_record patient_record electronic_health_record summary_care_record'),
    (27, 'referral', 1, 'henvisning henvisninger e_henvisning', 'referral e_referral'),
    (28, 'mental-health', 1, 'psykisk psykiatri psykolog', 'mental_health psychiatric psychology'),
    (29, 'vaccine', 1, 'vaksine vaksinasjon smittevern smittesporing pandemi', 'vaccine vaccination infection_control pandemic'),
    (30, 'remote-care', 1, 'hjemmeoppfølging velferdsteknologi avstandsoppfølging trygghetsalarm', 'remote_monitoring telecare welfare_technology home_monitoring digitising_social_care'),
    (31, 'rehabilitation', 1, 'rehabilitering habilitering', 'rehabilitation habilitation'),
    -- Work and welfare.
    (32, 'unemployment-benefit', 1, 'dagpenger', 'unemployment_benefit'),
    (33, 'unemployed', 1, 'arbeidsledig arbeidsledighet arbeidssøker arbeidssøkere permittert jobbsøker', 'unemployed unemployment jobseeker jobseekers job_seeker laid_off'),
    (34, 'work', 0.7, 'arbeid jobb arbeidsliv arbeidsmarked sysselsetting', 'work job jobs employment labour labour_market'),
    (35, 'employer', 0.8, 'arbeidsgiver arbeidsgivere arbeidstaker ansettelse', 'employer employers employee employees'),
    (36, 'sickness-benefit', 1, 'sykepenger sykmelding sykefravær', 'sick_pay sickness_benefit sick_leave sick_note'),
    (37, 'disability-benefit', 1, 'uføretrygd arbeidsavklaringspenger uføre', 'disability_benefit disability_pension work_assessment_allowance'),
    (38, 'pension', 1, 'pensjon pensjoner alderspensjon tjenestepensjon pensjonist', 'pension pensions retirement retire'),
    (39, 'social-assistance', 1, 'sosialhjelp økonomisk_sosialhjelp stønad', 'social_assistance welfare_benefit'),
    (40, 'benefit-payment', 0.6, 'ytelse ytelser trygd velferdsytelse', 'benefits social_security welfare allowance universal_credit'),
    (41, 'debt', 1, 'gjeld gjeldsordning inkasso innkreving innkrever tvangsinnkreving', 'debt debts debt_collection enforcement respite'),
    (42, 'poverty', 1, 'fattigdom lavinntekt', 'poverty low_income'),
    (43, 'work-crime', 1, 'arbeidslivskriminalitet a_krim', 'work_related_crime labour_crime'),
    -- Learning.
    (44, 'school', 1, 'skole grunnskole elev elever lærer lærere videregående', 'school schools pupil pupils teacher teachers'),
    (45, 'higher-education', 1, 'universitet høyskole høgskole høyere_utdanning høgare_utdanning studie studier', 'university universities college higher_education'),
    (46, 'student', 1, 'student studenter', 'student students'),
    (47, 'education', 0.7, 'utdanning utdannelse opplæring', 'education'),
    (48, 'diploma', 1, 'vitnemål karakterutskrift karakterer autorisasjon', 'diploma diplomas transcript grades qualification qualifications'),
    (49, 'admission', 1, 'opptak studieopptak', 'admission admissions'),
    (50, 'student-loan', 1, 'studielån utdanningsstøtte lånekassen stipend', 'student_loan student_loans loan_entitlement education_loan'),
    (51, 'skills', 1, 'kompetanse etterutdanning videreutdanning livslang_læring', 'skills lifelong_learning continuing_education upskilling'),
    (52, 'apprentice', 1, 'lærling lærlinger fagbrev', 'apprentice apprenticeship apprenticeships'),
    (53, 'research', 1, 'forskning forsker forskere forskningsmidler', 'research researcher researchers'),
    -- Home, building, land and nature.
    (54, 'housing', 1, 'bolig bostøtte husleie startlån bosted', 'housing home homes dwelling rent'),
    (55, 'building-permit', 1, 'byggesak byggesøknad byggesøknader byggesaksbehandling byggetillatelse', 'building_permit planning_application building_application building_permission planning_permission'),
    (56, 'planning-of-land', 1, 'planregister reguleringsplan arealplan plansak arealplanlegging plandata', 'planning_system land_use zoning planning_reform local_plan local_plans'),
    (57, 'property', 1, 'eiendom eiendommer tinglysing tinglysning grunnbok matrikkel', 'property land_registry title_deed land_charges real_estate cadastre conveyancing'),
    (58, 'map', 1, 'kart kartdata geodata geografisk', 'map maps geospatial mapping geographic'),
    (59, 'underground', 1, 'ledning ledninger ledningsregister kabler rør', 'underground pipes cables buried'),
    (60, 'environment', 0.8, 'miljø forurensning utslipp', 'environment pollution emission emissions'),
    (61, 'climate', 1, 'klima klimatilpasning', 'climate decarbonisation net_zero'),
    (62, 'flood', 1, 'flom skred ras', 'flood flooding landslide'),
    (63, 'weather', 1, 'vær værvarsel meteorologisk', 'weather met_office forecast'),
    (64, 'energy', 1, 'energi strøm kraft nettleie', 'energy electricity power_grid'),
    (65, 'meter', 1, 'strømmåler måler', 'meter meters metering smart_meters'),
    (66, 'waste', 1, 'avfall gjenvinning', 'waste recycling packaging'),
    (67, 'water', 1, 'vann avløp drikkevann', 'water sewage drinking_water'),
    (68, 'mineral', 1, 'mineral mineraler bergverk driftskonsesjon', 'mineral minerals mining quarry'),
    (69, 'farm', 1, 'landbruk jordbruk bonde bønder gårdsbruk husdyr', 'farm farming farmer farmers agriculture livestock countryside'),
    (70, 'forest', 1, 'skog skogbruk', 'forest forestry woodland'),
    (71, 'fish', 1, 'fiske fiskeri fisker fiskere fangst havbruk oppdrett akvakultur', 'fish fishing fisheries fisher fishers catch seafood aquaculture'),
    (72, 'food', 1, 'mat mattilsyn næringsmiddel matkontroll', 'food food_safety'),
    (73, 'animal', 1, 'dyr dyrehelse dyrevelferd veterinær', 'animal animals veterinary biosecurity'),
    -- Business, money, trade.
    (74, 'company', 0.8, 'bedrift bedrifter selskap selskaper foretak firma næringsdrivende næringsliv', 'company companies business businesses firm firms enterprise'),
    (75, 'found-a-company', 1, 'selskapsetablering etablere stiftelse oppstart gründer stifte', 'company_formation incorporation start_up start_ups starting_a_business'),
    (76, 'bankruptcy', 1, 'konkurs konkursbo', 'bankruptcy insolvency'),
    (77, 'accounts', 1, 'regnskap årsregnskap bokføring', 'accounts accounting bookkeeping annual_accounts'),
    (78, 'invoice', 1, 'faktura efaktura', 'invoice invoices invoicing'),
    (79, 'procurement', 1, 'anskaffelse anskaffelser innkjøp anbud leverandør', 'procurement tender tenders purchasing commercial'),
    (80, 'tax', 1, 'skatt skatter skattemelding skatteetaten skattyter skattekort selvangivelse', 'tax taxes taxation taxpayer taxpayers tax_return'),
    (81, 'vat', 1, 'merverdiavgift mva moms', 'vat value_added_tax'),
    (82, 'customs', 1, 'toll tollbehandling fortolling tolldeklarasjon tollvesenet', 'customs customs_declaration customs_declarations'),
    (83, 'trade', 1, 'import eksport vareførsel innførsel utførsel', 'import imports export exports trade trader traders importer goods'),
    (84, 'grant', 1, 'tilskudd tilskuddsordning støtteordning tilskott tildelinger', 'grant grants subsidy subsidies funding_scheme'),
    (85, 'payment', 0.7, 'betaling utbetaling utbetalinger', 'payment payments pay'),
    (86, 'income-report', 1, 'a_melding a_ordningen inntektsopplysninger lønn', 'income income_data payroll earnings salary'),
    (87, 'inspection', 1, 'tilsyn tilsynsmyndighet kontroll inspeksjon', 'inspection inspections inspector supervision supervisory'),
    (88, 'licence', 1, 'konsesjon løyve tillatelse bevilling lisens lisenser', 'licence licences license licences permit permits licensing'),
    (89, 'alcohol', 1, 'skjenkebevilling alkohol serveringsbevilling', 'alcohol serving_licence'),
    (90, 'hms', 1, 'arbeidsmiljø hms byggekort', 'working_environment occupational_safety'),
    (91, 'statistics', 1, 'statistikk folketelling', 'statistics census statistical'),
    -- Transport and communication.
    (92, 'vehicle', 1, 'kjøretøy bil biler motorvogn omregistrering', 'vehicle vehicles car cars'),
    (93, 'driving-licence', 1, 'førerkort førerprøve trafikkstasjon', 'driving_licence driving_test driver driver_licence'),
    (94, 'road', 1, 'vei vegvesen trafikk veitrafikk bompenger', 'road roads traffic highway'),
    (95, 'rail', 1, 'jernbane tog signalanlegg ertms', 'rail railway train trains signalling'),
    (96, 'ship', 1, 'skip sjøfart havn maritim båt fartøy', 'ship ships shipping vessel maritime port ports'),
    (97, 'flight', 1, 'fly luftfart flysikkerhet drone luftrom', 'aviation flight aircraft airspace'),
    (98, 'public-transport', 1, 'kollektivtransport reise rutetilbud billett billettering', 'public_transport ticketing ticket travel'),
    (99, 'broadband', 1, 'bredbånd fiber mobilnett', 'broadband gigabit fibre mobile_network'),
    (100, 'emergency-network', 1, 'nødnett nødetatene nødkommunikasjon beredskap', 'emergency_services emergency_network mission_critical blue_light'),
    (101, 'rescue', 1, 'redning redningstjeneste brannvesen', 'rescue search_and_rescue fire_service'),
    -- Law, order and borders.
    (102, 'court', 1, 'domstol domstoler rettssak tingrett lagmannsrett dommer rettssaker sivilsak', 'court courts tribunal tribunals judge hearing hearings judiciary'),
    (103, 'settlement-board', 1, 'forliksråd konfliktråd', 'conciliation_board mediation'),
    (104, 'criminal-case', 1, 'straffesak straffesaker påtalemyndighet straffesakskjeden', 'criminal_case criminal_justice prosecution prosecutor'),
    (105, 'police', 1, 'politi politiet politidistrikt', 'police policing law_enforcement'),
    (106, 'prison', 1, 'fengsel kriminalomsorg innsatt innsatte fange soning', 'prison prisons prisoner prisoners inmate inmates'),
    (107, 'probation', 1, 'friomsorg prøveløslatelse', 'probation parole'),
    (108, 'electronic-tag', 1, 'fotlenke elektronisk_kontroll omvendt_voldsalarm', 'electronic_monitoring electronic_tag tagging ankle'),
    (109, 'crime', 1, 'kriminalitet svindel bedrageri hvitvasking økokrim', 'crime fraud money_laundering scam'),
    (110, 'violence', 1, 'vold overgrep mishandling', 'violence abuse domestic_abuse'),
    (111, 'compensation', 1, 'erstatning voldsoffererstatning', 'compensation damages'),
    (112, 'biometrics', 1, 'biometri fingeravtrykk ansiktsbilde', 'biometric biometrics fingerprint fingerprints facial'),
    (113, 'passport', 1, 'pass reisedokument id_kort', 'passport passports identity_card travel_document'),
    (114, 'border', 1, 'grense grensekontroll inn_og_utreise yttergrense', 'border borders border_control entry_exit'),
    (115, 'immigration', 1, 'innvandring innvandrer innvandrere utlending utlendinger oppholdstillatelse visum asyl asylsøker', 'immigration immigrant immigrants migrant visa visas asylum residence_permit newcomers'),
    (116, 'refugee', 1, 'flyktning flyktninger bosetting', 'refugee refugees resettlement'),
    (117, 'integration', 1, 'integrering introduksjonsprogram norskopplæring', 'introduction_programme'),
    (118, 'criminal-record', 1, 'politiattest strafferegister', 'criminal_record disclosure barring background_check'),
    (119, 'defence', 1, 'forsvaret militær verneplikt sesjon', 'defence military armed_forces conscription recruiting'),
    (120, 'security-clearance', 1, 'sikkerhetsklarering klarering', 'security_clearance vetting'),
    (121, 'complaint', 1, 'klage klager klagesak klagebehandling klageinstans', 'complaint complaints complainant complainants appeal appeals'),
    (122, 'election', 1, 'stortingsvalg stemmerett valgadministrasjon manntall', 'election elections electoral voter voters'),
    (123, 'lottery', 1, 'lotteri spill pengespill', 'lottery gambling'),
    -- Culture.
    (124, 'culture', 1, 'kultur kulturarv kunst', 'culture cultural heritage arts'),
    (125, 'museum', 1, 'museum museer samling samlinger', 'museum museums collection collections'),
    (126, 'library', 1, 'bibliotek', 'library libraries'),
    (127, 'archive', 1, 'arkiv arkivering arkivverket dokumentasjonsforvaltning', 'archive archives archiving records_management'),
    (128, 'sport', 1, 'idrett trening', 'sport sports games'),
    (129, 'church', 1, 'kirke trossamfunn', 'church parish faith'),
    (130, 'leisure', 1, 'fritid fritidskort friluftsliv', 'leisure recreation outdoor'),
    -- The common machinery of the state.
    (131, 'identity-log-in', 1, 'innlogging id_porten eid e_id identitet pålogging', 'login log_in sign_in one_login electronic_identity identity verify'),
    (132, 'power-of-attorney', 1, 'fullmakt fullmakter fullmaktsregister vergefullmakt representasjon', 'power_of_attorney authorisation authorisations delegation'),
    (133, 'population-register', 1, 'folkeregister folkeregistrering', 'population_register national_registry civil_registration'),
    (134, 'register', 0.5, 'register registre registeret registrering registrere', 'register registers registry registration'),
    (135, 'data-sharing', 0.7, 'datadeling deling dele datautveksling utveksling gjenbruk', 'data_sharing exchange reuse'),
    (136, 'data', 0.4, 'data opplysninger datasett', 'data dataset datasets'),
    (137, 'open-data', 1, 'åpne_data datakatalog', 'open_data data_catalogue'),
    (138, 'digital-post', 1, 'digital_postkasse digital_post svarut', 'digital_mailbox digital_post secure_mail'),
    (139, 'freedom-of-information', 1, 'innsyn einnsyn offentlighet postjournal', 'freedom_of_information access_to_documents transparency'),
    (140, 'consent', 1, 'samtykke samtykker', 'consent'),
    (141, 'language-technology', 1, 'språkteknologi talegjenkjenning oversettelse', 'speech_recognition translation'),
    (142, 'ai', 1, 'kunstig_intelligens maskinlæring ki språkmodell', 'artificial_intelligence machine_learning ai'),
    (143, 'cloud', 0.8, 'sky skytjeneste skyløsning datasenter', 'cloud hosting data_centre'),
    (144, 'security', 0.7, 'informasjonssikkerhet cybersikkerhet sikkerhet', 'cyber_security information_security security'),
    (145, 'accessibility', 1, 'universell_utforming', 'accessibility universal_design'),
    (146, 'user-insight', 0.5, 'brukerinnsikt tjenestedesign stimulab innsiktsarbeid', 'service_design user_research user_insight insight_work'),
    (147, 'rights', 0.7, 'rettighet rettigheter', 'right rights'),
    (148, 'office-premises', 1, 'kontorlokaler kontorplass', 'office_space government_hubs'),
    (149, 'human-resources', 1, 'personal hr personalsystem', 'human_resources workforce payroll_system staff'),
    (150, 'finance-system', 1, 'økonomisystem økonomikomponent økonomisk_komponent', 'financial_system finance_system financial_component single_financial'),
    -- How things are done: alike in every second initiative, so it says little.
    (151, 'application', 0.3, 'søknad søknader søke søker søknadsprosess', 'application applications apply applicant applicants'),
    (152, 'case-handling', 0.3, 'saksbehandling saksbehandler saksbehandlere saksflyt fagsystem', 'case_handling caseworker caseworkers case_management case_handling_system'),
    (153, 'decision', 0.3, 'vedtak vedtaksløsning avgjørelse automatisere automatisert', 'decision decisions automated automate automation'),
    (154, 'notification', 0.3, 'melding meldinger varsel varsling', 'notification notifications message messages notice'),
    (155, 'report', 0.3, 'rapportering rapport innrapportering rapportere', 'report reporting reports'),
    (156, 'form', 0.3, 'skjema skjemaer', 'form forms'),
    (157, 'portal', 0.3, 'portal nettsted nettside nettstad nettsider', 'portal website site web'),
    (158, 'dialogue', 0.3, 'dialog kommunikasjon samhandling', 'dialogue communication interaction'),
    (159, 'overview', 0.3, 'oversikt dashbord innsiktsløsning', 'overview dashboard dashboards'),
    (160, 'information', 0.2, 'informasjon veiledning', 'information guidance advice'),
    (161, 'citizen', 0.3, 'innbygger innbyggere borger', 'citizen citizens people'),
    (162, 'municipality', 0.3, 'kommune kommuner kommunene kommunal fylkeskommune', 'municipality municipalities municipal local_authority local_authorities council councils'),
    (163, 'county-governor', 0.6, 'statsforvalter statsforvalteren fylkesmann', 'county_governor county_governors'),
    (164, 'organisation', 0.2, 'virksomhet virksomheter etat organisasjon organisasjoner', 'organisation organisations agency agencies authority authorities'),
    (165, 'cooperation', 0.3, 'samarbeid samordning samarbeide samordne sammenhengende tverrsektoriell', 'cooperation collaboration coordination coordinate joint seamless cross_sector'),
    (166, 'platform', 0.3, 'plattform infrastruktur', 'platform platforms infrastructure'),
    (167, 'paper', 0.3, 'papir papirbasert manuell manuelle', 'paper paper_based manual'),
    (168, 'development', 0.2, 'utvikling videreutvikling utvikle modernisering modernisere fornyelse', 'development develop modernisation modernise modernising renewal transformation transform reform'),
    (169, 'interface', 0.3, 'grensesnitt api', 'interface interfaces api apis'),
    (170, 'customer', 0.3, 'kunde kunder bruker brukere', 'customer customers user users client'),
    -- Words of every project text: they say nothing of what it is about.
    (171, '', 0, 'prosjekt prosjektet prosjekter tiltak program programmet løsning løsninger løsningen system systemer systemet tjeneste tjenester tjenesten digital digitale digitalt digitalisering digitalisere digitalisert elektronisk elektroniske', 'project projects programme programmes measure measures solution solutions system systems service services digital digitally digitalisation digitisation electronic online'),
    (172, '', 0, 'ny nytt nye bedre enklere forenkle forenkling raskere effektiv effektivisere effektivt felles samlet én flere alle mange ulike gir gi få får bruke bruk brukes skal kan vil må blir bli ble ved måte sted stedet mulig lage lages del år delprosjekt pilot prøves innført lansert finnes dagens', 'new better easier easily simple simpler simplify faster efficient improve improved improves improving common one more all many different give gives get gets use used uses using make makes made will can shall part year years place within also based ensure provide provides deliver enable enables pilot launched replace replaces replacing across'),
    (173, '', 0, 'omhandler fikk livshendelse beskrivelse funnet medfinansiering medfinansiert offentlig offentlige privat statlig nasjonal nasjonalt norsk norske norge stat staten regjering departement direktorat forvaltning sektor hele landet', 'public life_event life_events shared share run running own owned description found funded co_funded national norway norwegian uk british england wales government ministry directorate department sector state country'),
    (174, '', 0, 'frå utan hos hjå mellom anna fleire korleis kvar slik får legg legge sende sender tar ta går direkte lettere vere blei vart heile sin sitt sine slepp egen eigen mer meir mest opptil om_lag løpet lèt januar februar mars april mai juni juli august september oktober november desember', 'place placed available such own more most less about single once real core january february march april may june july august september october november december')
  ) listed (position, term, says, norwegian, english)
  CROSS JOIN LATERAL (VALUES ('no', norwegian), ('en', english)) in_language (language, forms)
  CROSS JOIN LATERAL unnest(string_to_array(forms, ' ')) form
) entries
ORDER BY language, stems, position;

-- The terms of each initiative. "share" is how much of its text a term makes up: the squares of all of them add up to 1.
CREATE TABLE words.initiative_term (
  "initiativeId" uuid NOT NULL REFERENCES "Initiative" ("id") ON DELETE CASCADE,
  term text NOT NULL,
  share real NOT NULL,
  -- The word as it stands in the text.
  word text NOT NULL,
  PRIMARY KEY ("initiativeId", term)
);
CREATE INDEX initiative_term_idx ON words.initiative_term (term) INCLUDE ("initiativeId", share);

-- Reads the titles and summaries of initiatives again and writes their terms. Compiling the statement would take longer
-- than running it, so a server must not.
CREATE FUNCTION words.read_initiatives(ids uuid[]) RETURNS void LANGUAGE sql SET jit = off AS $$
  DELETE FROM words.initiative_term WHERE "initiativeId" = ANY (ids);
  INSERT INTO words.initiative_term ("initiativeId", term, share, word)
  WITH texts AS (
    SELECT i."id", part.field, said.key AS code, CASE said.key WHEN 'en' THEN 'en' ELSE 'no' END AS language, said.value AS text
    FROM "Initiative" i
    CROSS JOIN LATERAL (VALUES ('title', i."titles"), ('summary', i."summaries")) part (field, texts)
    CROSS JOIN LATERAL jsonb_each_text(CASE jsonb_typeof(part.texts) WHEN 'object' THEN part.texts ELSE '{}' END) said
    WHERE i."id" = ANY (ids)
  ),
  tokens AS (
    SELECT t."id", t.field, t.code, t.language, lower(cut.word) AS word, cut.n
    FROM texts t CROSS JOIN LATERAL regexp_split_to_table(t.text, '[^[:alnum:]]+') WITH ORDINALITY cut (word, n)
    WHERE cut.word <> ''
  ),
  forms AS (
    SELECT language, word, words.stem(language, word) AS stem, CASE language WHEN 'no' THEN words.as_bokmal(word) END AS bokmal
    FROM (SELECT DISTINCT language, word FROM tokens) different
  ),
  -- A long Norwegian word that the vocabulary does not know is a compound: its first and its last part may be known.
  compounds AS (
    SELECT f.language, f.word, f.stem, f.bokmal, head.term AS head, head.says AS head_says, head.stems AS head_stem, tail.term AS tail, tail.says AS tail_says, tail.at AS tail_at
    FROM forms f
    LEFT JOIN LATERAL (
      SELECT v.term, v.says, v.stems FROM generate_series(4, length(f.bokmal) - 3) at JOIN words.vocabulary v ON v.language = 'no' AND v.stems = left(f.bokmal, at) ORDER BY at DESC LIMIT 1
    ) head ON true
    LEFT JOIN LATERAL (
      SELECT v.term, v.says, at FROM generate_series(3, length(f.bokmal) - 4) at JOIN words.vocabulary v ON v.language = 'no' AND v.stems = words.stem('no', substr(f.bokmal, at + 1)) ORDER BY at LIMIT 1
    ) tail ON true
    WHERE f.language = 'no' AND f.stem IS NOT NULL AND length(f.bokmal) >= 8
      AND NOT EXISTS (SELECT 1 FROM words.vocabulary v WHERE v.language = 'no' AND v.stems = f.stem)
  ),
  -- What each word says: what it means if the vocabulary knows it, else its stem, and the parts of a compound beside it.
  senses AS (
    SELECT f.language, f.word, coalesce(v.term, f.stem) AS term, coalesce(v.says, 0.4) AS says
    FROM forms f LEFT JOIN words.vocabulary v ON v.language = f.language AND v.stems = f.stem
    WHERE f.stem IS NOT NULL AND f.stem ~ '[^0-9]' AND length(f.stem) > 1
    UNION ALL SELECT language, word, head, head_says FROM compounds WHERE head IS NOT NULL
    UNION ALL SELECT language, word, tail, tail_says FROM compounds WHERE tail IS NOT NULL
    UNION ALL SELECT language, word, words.stem('no', regexp_replace(substr(bokmal, length(head_stem) + 1), '^(es|e|s)', '')), 0.4 FROM compounds WHERE head IS NOT NULL AND tail IS NULL
    UNION ALL SELECT language, word, words.stem('no', regexp_replace(left(bokmal, tail_at), '(e|s)$', '')), 0.4 FROM compounds WHERE tail IS NOT NULL AND head IS NULL
  ),
  sequences AS (
    SELECT *, lead(key) OVER following AS second, lead(key, 2) OVER following AS third, lead(word) OVER following AS second_word, lead(word, 2) OVER following AS third_word
    FROM (SELECT t.*, coalesce(f.stem, t.word) AS key FROM tokens t JOIN forms f USING (language, word)) keyed
    WINDOW following AS (PARTITION BY "id", field, code ORDER BY n)
  ),
  runs AS (
    SELECT q."id", q.field, q.code, q.n, q.n + 1 AS last, concat_ws(' ', q.word, q.second_word) AS word, v.term, v.says
    FROM sequences q JOIN words.vocabulary v ON v.language = q.language AND v.stems = q.key || ' ' || q.second
    UNION ALL
    SELECT q."id", q.field, q.code, q.n, q.n + 2, concat_ws(' ', q.word, q.second_word, q.third_word), v.term, v.says
    FROM sequences q JOIN words.vocabulary v ON v.language = q.language AND v.stems = q.key || ' ' || q.second || ' ' || q.third
  ),
  -- The words of a run that the vocabulary knows say nothing by themselves.
  said AS (
    SELECT "id", field, code, n, word, term, says FROM runs
    UNION ALL
    SELECT t."id", t.field, t.code, t.n, t.word, s.term, s.says FROM tokens t JOIN senses s USING (language, word)
    WHERE NOT EXISTS (SELECT 1 FROM runs r WHERE r."id" = t."id" AND r.field = t.field AND r.code = t.code AND t.n BETWEEN r.n AND r.last)
  ),
  -- A term counts once, where it says most; a title says more than a summary.
  terms AS (
    SELECT DISTINCT ON ("id", term) "id", term, word, says * CASE field WHEN 'title' THEN 2 ELSE 1 END AS weight
    FROM said WHERE term IS NOT NULL AND length(term) > 1 AND says > 0
    ORDER BY "id", term, says * CASE field WHEN 'title' THEN 2 ELSE 1 END DESC, array_position(ARRAY['nb', 'nn', 'en'], code), n
  )
  SELECT "id", term, weight / sqrt(sum(weight * weight) OVER (PARTITION BY "id")), word FROM terms
$$;

CREATE FUNCTION words.follow_initiatives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM words.read_initiatives(array_agg(c."id")) FROM changed c;
  RETURN NULL;
END $$;
CREATE FUNCTION words.follow_changed_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM words.read_initiatives(array_agg(c."id")) FROM changed c JOIN before b ON b."id" = c."id"
  WHERE (b."titles", b."summaries") IS DISTINCT FROM (c."titles", c."summaries");
  RETURN NULL;
END $$;
CREATE TRIGGER follow_new AFTER INSERT ON "Initiative" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION words.follow_initiatives();
CREATE TRIGGER follow_texts AFTER UPDATE ON "Initiative" REFERENCING NEW TABLE AS changed OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION words.follow_changed_texts();

-- The initiatives that are there already.
SELECT words.read_initiatives(array_agg("id")) FROM "Initiative";
DROP INDEX "Initiative_words_idx";
