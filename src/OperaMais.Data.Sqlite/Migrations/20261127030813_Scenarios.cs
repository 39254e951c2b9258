using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Scenarios : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "scenarios",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    beneficiary = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    quadrimester = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_scenarios", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "i_x_scenarios_beneficiary_quadrimester_name",
                table: "scenarios",
                columns: new[] { "beneficiary", "quadrimester", "name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "scenarios");
        }
    }
}
