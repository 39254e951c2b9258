// The same with DuckDB, which reads neither .dbc nor .dbf: from CSV files that somebody has made of them before.
const { DuckDBInstance } = require('@duckdb/node-api');

(async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`CREATE TABLE rows AS SELECT * FROM read_csv('${process.argv[2]}/RD*.csv', delim = ';', header = true, all_varchar = true)`);
    const groups = await connection.runAndReadAll(
        "SELECT (SELECT count(*) FROM rows), count(*) FROM (SELECT CNES, PROC_REA FROM rows WHERE CAR_INT = '01' GROUP BY ALL)");
    console.log(groups.getRows()[0].join(' '));
})();
