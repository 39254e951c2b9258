using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: true),
                    quadrimester = table.Column<int>(type: "INTEGER", nullable: true),
                    settlement_version = table.Column<int>(type: "INTEGER", nullable: true),
                    data_sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    job = table.Column<Guid>(type: "TEXT", nullable: true),
                    pdf = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_reports", x => x.code);
                });

            migrationBuilder.CreateIndex(
                name: "i_x_reports_job",
                table: "reports",
                column: "job");

            migrationBuilder.CreateIndex(
                name: "i_x_reports_kind_subject_issued_at",
                table: "reports",
                columns: new[] { "kind", "subject", "issued_at" });

            migrationBuilder.MakeAppendOnly("reports");
            migrationBuilder.RefuseReplacing("reports", "code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reports");
        }
    }
}
