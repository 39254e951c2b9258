using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.PostgreSql.Migrations
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    beneficiary = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    signatory = table.Column<string>(type: "text", nullable: false),
                    cpf = table.Column<string>(type: "text", nullable: false),
                    cpf_author = table.Column<string>(type: "text", nullable: false),
                    office = table.Column<string>(type: "text", nullable: false),
                    process = table.Column<string>(type: "text", nullable: false),
                    capacities = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_adhesions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "adhesion_steps",
                columns: table => new
                {
                    adhesion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    reasons = table.Column<string>(type: "text", nullable: false),
                    estimate = table.Column<long>(type: "bigint", nullable: true)
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
