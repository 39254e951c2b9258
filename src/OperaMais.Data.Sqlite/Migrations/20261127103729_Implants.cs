using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Implants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "implant_cases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    provider = table.Column<int>(type: "INTEGER", nullable: false),
                    enrolment = table.Column<string>(type: "TEXT", maxLength: 14, nullable: false),
                    member_name = table.Column<string>(type: "TEXT", nullable: false),
                    tooth = table.Column<int>(type: "INTEGER", nullable: false),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_implant_cases", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "implant_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    rows = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_implant_lists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "implant_accesses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_implant_accesses", x => x.id);
                    table.ForeignKey(
                        name: "f_k_implant_accesses_implant_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "implant_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "implant_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    moment = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    after_step = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_implant_documents", x => x.id);
                    table.ForeignKey(
                        name: "f_k_implant_documents_implant_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "implant_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "implant_steps",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    codes = table.Column<string>(type: "TEXT", nullable: false),
                    performed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_implant_steps", x => new { x.case_id, x.number });
                    table.ForeignKey(
                        name: "f_k_implant_steps_implant_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "implant_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "implant_contents",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    encrypted = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_implant_contents", x => x.document_id);
                    table.ForeignKey(
                        name: "f_k_implant_contents_implant_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "implant_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "i_x_implant_accesses_case_id",
                table: "implant_accesses",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "i_x_implant_cases_provider_enrolment_tooth",
                table: "implant_cases",
                columns: new[] { "provider", "enrolment", "tooth" },
                unique: true,
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "i_x_implant_documents_case_id",
                table: "implant_documents",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "i_x_implant_lists_kind_at",
                table: "implant_lists",
                columns: new[] { "kind", "at" });

            migrationBuilder.MakeAppendOnly("implant_steps", "implant_documents", "implant_accesses", "implant_lists");
            migrationBuilder.RefuseReplacing("implant_steps", "case_id", "number");
            migrationBuilder.RefuseReplacing("implant_documents", "id");
            migrationBuilder.RefuseReplacing("implant_accesses", "id");
            migrationBuilder.RefuseReplacing("implant_lists", "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "implant_accesses");

            migrationBuilder.DropTable(
                name: "implant_contents");

            migrationBuilder.DropTable(
                name: "implant_lists");

            migrationBuilder.DropTable(
                name: "implant_steps");

            migrationBuilder.DropTable(
                name: "implant_documents");

            migrationBuilder.DropTable(
                name: "implant_cases");
        }
    }
}
