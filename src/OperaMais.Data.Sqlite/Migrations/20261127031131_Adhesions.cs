using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Adhesions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "adhesions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    beneficiary = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    signatory = table.Column<string>(type: "TEXT", nullable: false),
                    cpf = table.Column<string>(type: "TEXT", nullable: false),
                    cpf_author = table.Column<string>(type: "TEXT", nullable: false),
                    office = table.Column<string>(type: "TEXT", nullable: false),
                    process = table.Column<string>(type: "TEXT", nullable: false),
                    capacities = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_adhesions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "adhesion_steps",
                columns: table => new
                {
                    adhesion_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reasons = table.Column<string>(type: "TEXT", nullable: false),
                    estimate = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_adhesion_steps", x => new { x.adhesion_id, x.number });
                    table.ForeignKey(
                        name: "f_k_adhesion_steps_adhesions_adhesion_id",
                        column: x => x.adhesion_id,
                        principalTable: "adhesions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "i_x_adhesions_beneficiary",
                table: "adhesions",
                column: "beneficiary");

            migrationBuilder.CreateIndex(
                name: "i_x_adhesions_municipality",
                table: "adhesions",
                column: "municipality");

            migrationBuilder.MakeAppendOnly("adhesion_steps");
            migrationBuilder.RefuseReplacing("adhesion_steps", "adhesion_id", "number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "adhesion_steps");

            migrationBuilder.DropTable(
                name: "adhesions");
        }
    }
}
