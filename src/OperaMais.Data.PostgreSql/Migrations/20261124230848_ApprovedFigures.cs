using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ApprovedFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "figures_hash",
                table: "settlement_steps",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValue: "0000000000000000000000000000000000000000000000000000000000000000");

            migrationBuilder.MakeAppendOnly("settlements", "beneficiary_settlements", "settlement_unpaid");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "figures_hash",
                table: "settlement_steps");
        }
    }
}
