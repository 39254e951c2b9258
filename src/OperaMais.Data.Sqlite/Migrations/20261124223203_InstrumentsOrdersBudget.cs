using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class InstrumentsOrdersBudget : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "authorization",
                table: "ledger_batches",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "order_hash",
                table: "ledger_batches",
                type: "TEXT",
                maxLength: 64,
                nullable: false,
                defaultValue: "0000000000000000000000000000000000000000000000000000000000000000");

            migrationBuilder.CreateTable(
                name: "appropriations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    instrument = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_appropriations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "commitments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parcel = table.Column<int>(type: "INTEGER", nullable: false),
                    appropriation = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_commitments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "instruments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    replaced_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    beneficiary = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_instruments", x => x.id);
                    table.ForeignKey(
                        name: "f_k_instruments_imports_import_id",
                        column: x => x.import_id,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "f_k_instruments_imports_replaced_by",
                        column: x => x.replaced_by,
                        principalTable: "imports",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "payment_order_lines",
                columns: table => new
                {
                    order_number = table.Column<int>(type: "INTEGER", nullable: false),
                    beneficiary = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    instrument = table.Column<string>(type: "TEXT", nullable: false),
                    appropriation = table.Column<string>(type: "TEXT", nullable: false),
                    gross = table.Column<long>(type: "INTEGER", nullable: false),
                    discounts = table.Column<long>(type: "INTEGER", nullable: false),
                    net = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_payment_order_lines", x => new { x.order_number, x.beneficiary });
                    table.ForeignKey(
                        name: "f_k_payment_order_lines_ledger_batches_order_number",
                        column: x => x.order_number,
                        principalTable: "ledger_batches",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "prorogations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_prorogations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "payment_outcomes",
                columns: table => new
                {
                    order_number = table.Column<int>(type: "INTEGER", nullable: false),
                    beneficiary = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    is_paid = table.Column<bool>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_payment_outcomes", x => new { x.order_number, x.beneficiary });
                    table.ForeignKey(
                        name: "f_k_payment_outcomes_payment_order_lines_order_number_beneficiary",
                        columns: x => new { x.order_number, x.beneficiary },
                        principalTable: "payment_order_lines",
                        principalColumns: new[] { "order_number", "beneficiary" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "i_x_instruments_beneficiary_number",
                table: "instruments",
                columns: new[] { "beneficiary", "number" },
                unique: true,
                filter: "replaced_by IS NULL");

            migrationBuilder.CreateIndex(
                name: "i_x_instruments_import_id",
                table: "instruments",
                column: "import_id");

            migrationBuilder.CreateIndex(
                name: "i_x_instruments_replaced_by",
                table: "instruments",
                column: "replaced_by");

            migrationBuilder.MakeAppendOnly("payment_order_lines", "payment_outcomes", "prorogations", "appropriations", "commitments");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appropriations");

            migrationBuilder.DropTable(
                name: "commitments");

            migrationBuilder.DropTable(
                name: "instruments");

            migrationBuilder.DropTable(
                name: "payment_outcomes");

            migrationBuilder.DropTable(
                name: "prorogations");

            migrationBuilder.DropTable(
                name: "payment_order_lines");

            migrationBuilder.DropColumn(
                name: "authorization",
                table: "ledger_batches");

            migrationBuilder.DropColumn(
                name: "order_hash",
                table: "ledger_batches");
        }
    }
}
