using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NoticesOfProviders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
