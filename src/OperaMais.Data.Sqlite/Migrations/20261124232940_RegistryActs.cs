using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RegistryActs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "registry_acts",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    beneficiary = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    municipality = table.Column<int>(type: "INTEGER", nullable: true),
                    municipality_name = table.Column<string>(type: "TEXT", nullable: true),
                    term_value = table.Column<long>(type: "INTEGER", nullable: true),
                    first = table.Column<int>(type: "INTEGER", nullable: true),
                    first_parcel = table.Column<int>(type: "INTEGER", nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    revokes = table.Column<int>(type: "INTEGER", nullable: true),
                    batches = table.Column<int>(type: "INTEGER", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_registry_acts", x => x.number);
                    table.ForeignKey(
                        name: "f_k_registry_acts_registry_acts_revokes",
                        column: x => x.revokes,
                        principalTable: "registry_acts",
                        principalColumn: "number");
                });

            migrationBuilder.CreateIndex(
                name: "i_x_registry_acts_revokes",
                table: "registry_acts",
                column: "revokes",
                unique: true);

            migrationBuilder.MakeAppendOnly("registry_acts");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "registry_acts");
        }
    }
}
