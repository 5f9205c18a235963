/** Version 26: the requests of each partner, so that those of a former one are found among 100,000. */
export const partnersMigration = 'CREATE INDEX sends_by_partner ON sends (partner_id);';
