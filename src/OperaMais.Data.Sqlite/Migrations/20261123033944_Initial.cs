using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "closed_competences",
                columns: table => new
                {
                    competence = table.Column<int>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_closed_competences", x => x.competence);
                });

            migrationBuilder.CreateTable(
                name: "first_acts",
                columns: table => new
                {
                    competence = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    act = table.Column<long>(type: "INTEGER", nullable: false),
                    file_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_first_acts", x => new { x.competence, x.number });
                });

            migrationBuilder.CreateTable(
                name: "hospitalizations",
                columns: table => new
                {
                    competence = table.Column<int>(type: "INTEGER", nullable: false),
                    slice_id = table.Column<int>(type: "INTEGER", nullable: false),
                    file_id = table.Column<int>(type: "INTEGER", nullable: false),
                    row = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    establishment = table.Column<int>(type: "INTEGER", nullable: false),
                    place_of_surgery = table.Column<int>(type: "INTEGER", nullable: false),
                    residence = table.Column<int>(type: "INTEGER", nullable: false),
                    character = table.Column<short>(type: "INTEGER", nullable: false),
                    is_single = table.Column<bool>(type: "INTEGER", nullable: false),
                    procedure = table.Column<long>(type: "INTEGER", nullable: false),
                    first_act = table.Column<long>(type: "INTEGER", nullable: true),
                    federal_sh = table.Column<long>(type: "INTEGER", nullable: false),
                    federal_sp = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_hospitalizations", x => new { x.competence, x.slice_id, x.file_id, x.row });
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    extracted_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "registrations",
                columns: table => new
                {
                    quadrimester = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    file_id = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_registrations", x => new { x.quadrimester, x.number });
                });

            migrationBuilder.CreateTable(
                name: "settlements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    quadrimester = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    rule_set = table.Column<string>(type: "TEXT", nullable: false),
                    calculated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    program_version = table.Column<string>(type: "TEXT", nullable: false),
                    is_incomplete = table.Column<bool>(type: "INTEGER", nullable: false),
                    inputs_sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    inputs = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_settlements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    replaced_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    quadrimester = table.Column<int>(type: "INTEGER", nullable: false),
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    is_met = table.Column<bool>(type: "INTEGER", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_decisions", x => x.id);
                    table.ForeignKey(
                        name: "f_k_decisions_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "f_k_decisions_imports_replaced_by",
                        column: x => x.replaced_by,
                        principalTable: "imports",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "files",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_files", x => x.id);
                    table.ForeignKey(
                        name: "f_k_files_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "opening_balances",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    replaced_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    beneficiary = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    kind = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_opening_balances", x => x.id);
                    table.ForeignKey(
                        name: "f_k_opening_balances_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "f_k_opening_balances_imports_replaced_by",
                        column: x => x.replaced_by,
                        principalTable: "imports",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "pacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    replaced_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    month = table.Column<int>(type: "INTEGER", nullable: false),
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    referenced = table.Column<long>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_pacts", x => x.id);
                    table.ForeignKey(
                        name: "f_k_pacts_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "f_k_pacts_imports_replaced_by",
                        column: x => x.replaced_by,
                        principalTable: "imports",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "slices",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    competence = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<int>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_current = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_slices", x => x.id);
                    table.ForeignKey(
                        name: "f_k_slices_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "beneficiary_settlements",
                columns: table => new
                {
                    settlement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    beneficiary = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    procedures = table.Column<long>(type: "INTEGER", nullable: false),
                    financing_sh = table.Column<long>(type: "INTEGER", nullable: false),
                    financing_sp = table.Column<long>(type: "INTEGER", nullable: false),
                    anticipation = table.Column<long>(type: "INTEGER", nullable: false),
                    adjustment = table.Column<long>(type: "INTEGER", nullable: false),
                    referenced = table.Column<long>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    achieved = table.Column<int>(type: "INTEGER", nullable: true),
                    target = table.Column<int>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    bonus_reference = table.Column<long>(type: "INTEGER", nullable: false),
                    bonus = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_beneficiary_settlements", x => new { x.settlement_id, x.beneficiary });
                    table.ForeignKey(
                        name: "f_k_beneficiary_settlements_settlements_settlement_id",
                        column: x => x.settlement_id,
                        principalTable: "settlements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "settlement_unpaid",
                columns: table => new
                {
                    settlement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fate = table.Column<int>(type: "INTEGER", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_settlement_unpaid", x => new { x.settlement_id, x.fate });
                    table.ForeignKey(
                        name: "f_k_settlement_unpaid_settlements_settlement_id",
                        column: x => x.settlement_id,
                        principalTable: "settlements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rejected_rows",
                columns: table => new
                {
                    file_id = table.Column<int>(type: "INTEGER", nullable: false),
                    row = table.Column<long>(type: "INTEGER", nullable: false),
                    column = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_rejected_rows", x => new { x.file_id, x.row, x.code, x.column });
                    table.ForeignKey(
                        name: "f_k_rejected_rows_files_file_id",
                        column: x => x.file_id,
                        principalTable: "files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "slice_tallies",
                columns: table => new
                {
                    slice_id = table.Column<int>(type: "INTEGER", nullable: false),
                    fate = table.Column<int>(type: "INTEGER", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_slice_tallies", x => new { x.slice_id, x.fate });
                    table.ForeignKey(
                        name: "f_k_slice_tallies_slices_slice_id",
                        column: x => x.slice_id,
                        principalTable: "slices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "i_x_decisions_import_id",
                table: "decisions",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "i_x_decisions_quadrimester_municipality",
                table: "decisions",
                columns: new[] { "quadrimester", "municipality" },
                unique: true,
                filter: "replaced_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "i_x_decisions_replaced_by",
                table: "decisions",
                column: "replaced_by");

            migrationBuilder.CreateIndex(
                name: "i_x_files_import_id",
                table: "files",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "i_x_files_sha256",
                table: "files",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "i_x_opening_balances_beneficiary_kind_origin",
                table: "opening_balances",
                columns: new[] { "beneficiary", "kind", "origin" },
                unique: true,
                filter: "replaced_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "i_x_opening_balances_import_id",
                table: "opening_balances",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "i_x_opening_balances_replaced_by",
                table: "opening_balances",
                column: "replaced_by");

            migrationBuilder.CreateIndex(
                name: "i_x_pacts_import_id",
                table: "pacts",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "i_x_pacts_month_municipality",
                table: "pacts",
                columns: new[] { "month", "municipality" },
                unique: true,
                filter: "replaced_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "i_x_pacts_replaced_by",
                table: "pacts",
                column: "replaced_by");

            migrationBuilder.CreateIndex(
                name: "i_x_settlements_quadrimester_version",
                table: "settlements",
                columns: new[] { "quadrimester", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "i_x_slices_import_id",
                table: "slices",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "i_x_slices_state_competence_version",
                table: "slices",
                columns: new[] { "state", "competence", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_slices_current",
                table: "slices",
                columns: new[] { "state", "competence" },
                unique: true,
                filter: "is_current");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "beneficiary_settlements");

            migrationBuilder.DropTable(
                name: "closed_competences");

            migrationBuilder.DropTable(
                name: "decisions");

            migrationBuilder.DropTable(
                name: "first_acts");

            migrationBuilder.DropTable(
                name: "hospitalizations");

            migrationBuilder.DropTable(
                name: "opening_balances");

            migrationBuilder.DropTable(
                name: "pacts");

            migrationBuilder.DropTable(
                name: "registrations");

            migrationBuilder.DropTable(
                name: "rejected_rows");

            migrationBuilder.DropTable(
                name: "settlement_unpaid");

            migrationBuilder.DropTable(
                name: "slice_tallies");

            migrationBuilder.DropTable(
                name: "files");

            migrationBuilder.DropTable(
                name: "settlements");

            migrationBuilder.DropTable(
                name: "slices");

            migrationBuilder.DropTable(
                name: "imports");
        }
    }
}
