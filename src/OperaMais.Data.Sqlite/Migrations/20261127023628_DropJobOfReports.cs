using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DropJobOfReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "i_x_reports_job",
                table: "reports");

            // Not DropColumn, which would build the table anew without its triggers.
            migrationBuilder.Sql("ALTER TABLE reports DROP COLUMN job;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "job",
                table: "reports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "i_x_reports_job",
                table: "reports",
                column: "job");
        }
    }
}
