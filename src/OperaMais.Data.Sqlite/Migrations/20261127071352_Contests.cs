using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Contests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    settlement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    beneficiary = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    stated = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_contests", x => x.id);
                    table.ForeignKey(
                        name: "f_k_contests_settlements_settlement_id",
                        column: x => x.settlement_id,
                        principalTable: "settlements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contest_steps",
                columns: table => new
                {
                    contest_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_contest_steps", x => new { x.contest_id, x.number });
                    table.ForeignKey(
                        name: "f_k_contest_steps_contests_contest_id",
                        column: x => x.contest_id,
                        principalTable: "contests",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contest_attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contest_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_contest_attachments", x => x.id);
                    table.ForeignKey(
                        name: "f_k_contest_attachments_contest_steps_contest_id_number",
                        columns: x => new { x.contest_id, x.number },
                        principalTable: "contest_steps",
                        principalColumns: new[] { "contest_id", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "i_x_contest_attachments_contest_id_number",
                table: "contest_attachments",
                columns: new[] { "contest_id", "number" });

            migrationBuilder.CreateIndex(
                name: "i_x_contests_beneficiary",
                table: "contests",
                column: "beneficiary");

            migrationBuilder.CreateIndex(
                name: "i_x_contests_settlement_id",
                table: "contests",
                column: "settlement_id");

            migrationBuilder.MakeAppendOnly("contests", "contest_steps", "contest_attachments");
            migrationBuilder.RefuseReplacing("contests", "id");
            migrationBuilder.RefuseReplacing("contest_steps", "contest_id", "number");
            migrationBuilder.RefuseReplacing("contest_attachments", "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contest_attachments");

            migrationBuilder.DropTable(
                name: "contest_steps");

            migrationBuilder.DropTable(
                name: "contests");
        }
    }
}
