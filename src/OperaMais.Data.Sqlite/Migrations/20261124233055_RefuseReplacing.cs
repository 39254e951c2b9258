using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RefuseReplacing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RefuseReplacing("settlements", "id");
            migrationBuilder.RefuseReplacing("beneficiary_settlements", "settlement_id", "beneficiary");
            migrationBuilder.RefuseReplacing("settlement_unpaid", "settlement_id", "fate");
            migrationBuilder.RefuseReplacing("settlement_steps", "settlement_id", "state");
            migrationBuilder.RefuseReplacing("settlement_justifications", "settlement_id", "kind");
            migrationBuilder.RefuseReplacing("reopenings", "id");
            migrationBuilder.RefuseReplacing("ledger_batches", "number");
            migrationBuilder.RefuseReplacing("ledger_entries", "beneficiary", "sequence");
            migrationBuilder.RefuseReplacing("payment_order_lines", "order_number", "beneficiary");
            migrationBuilder.RefuseReplacing("payment_outcomes", "order_number", "beneficiary");
            migrationBuilder.RefuseReplacing("prorogations", "id");
            migrationBuilder.RefuseReplacing("appropriations", "id");
            migrationBuilder.RefuseReplacing("commitments", "id");
            migrationBuilder.RefuseReplacing("audited_commands", "id");
            migrationBuilder.RefuseReplacing("audited_changes", "command_id", "number");
            migrationBuilder.RefuseReplacing("registry_acts", "number");
            // Keys other than the first, by which a row would be replaced as well.
            migrationBuilder.RefuseReplacingWhere(
                "settlements", "version", "quadrimester = NEW.quadrimester AND version = NEW.version");
            migrationBuilder.RefuseReplacingWhere("ledger_batches", "parcel", "kind = 'Parcel' AND NEW.kind = 'Parcel' AND parcel = NEW.parcel");
            migrationBuilder.RefuseReplacingWhere("registry_acts", "revokes", "revokes = NEW.revokes");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
