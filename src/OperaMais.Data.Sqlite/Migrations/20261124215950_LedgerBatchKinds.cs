using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LedgerBatchKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "i_x_ledger_batches_parcel",
                table: "ledger_batches");

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "ledger_batches",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "Parcel");

            migrationBuilder.CreateIndex(
                name: "i_x_ledger_batches_parcel",
                table: "ledger_batches",
                column: "parcel",
                unique: true,
                filter: "kind = 'Parcel'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "i_x_ledger_batches_parcel",
                table: "ledger_batches");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "ledger_batches");

            migrationBuilder.CreateIndex(
                name: "i_x_ledger_batches_parcel",
                table: "ledger_batches",
                column: "parcel",
                unique: true);
        }
    }
}
