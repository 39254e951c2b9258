using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OperaMais.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Authorizations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "authorization_series",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    act = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_authorization_series", x => x.id);
                    table.CheckConstraint("c_k_authorization_series_range", "first >= 0 AND first < 1000000000000 AND count >= 0 AND first % 10000000 + count <= 10000000");
                });

            migrationBuilder.CreateTable(
                name: "authorizing_bodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    cnes = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_authorizing_bodies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "municipal_ranges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    first = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_municipal_ranges", x => x.id);
                    table.CheckConstraint("c_k_municipal_ranges_range", "first >= 0 AND first < 1000000000000 AND count >= 0 AND first % 10000000 + count <= 10000000");
                    table.ForeignKey(
                        name: "f_k_municipal_ranges_authorization_series_series_id",
                        column: x => x.series_id,
                        principalTable: "authorization_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "range_movements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    series_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    municipality = table.Column<int>(type: "INTEGER", nullable: true),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    first = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_range_movements", x => x.id);
                    table.ForeignKey(
                        name: "f_k_range_movements_authorization_series_series_id",
                        column: x => x.series_id,
                        principalTable: "authorization_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "body_ranges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    municipal_range_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    body_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    first = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    issued = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_body_ranges", x => x.id);
                    table.CheckConstraint("c_k_body_ranges_issued", "issued >= 0 AND issued <= count");
                    table.CheckConstraint("c_k_body_ranges_range", "first >= 0 AND first < 1000000000000 AND count >= 0 AND first % 10000000 + count <= 10000000");
                    table.ForeignKey(
                        name: "f_k_body_ranges_authorizing_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "authorizing_bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "f_k_body_ranges_municipal_ranges_municipal_range_id",
                        column: x => x.municipal_range_id,
                        principalTable: "municipal_ranges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "issued_numbers",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    body_range_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    import_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("p_k_issued_numbers", x => x.number);
                    table.ForeignKey(
                        name: "f_k_issued_numbers_body_ranges_body_range_id",
                        column: x => x.body_range_id,
                        principalTable: "body_ranges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "i_x_authorization_series_first",
                table: "authorization_series",
                column: "first",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "i_x_authorizing_bodies_municipality_name",
                table: "authorizing_bodies",
                columns: new[] { "municipality", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "i_x_body_ranges_body_id",
                table: "body_ranges",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "i_x_body_ranges_first",
                table: "body_ranges",
                column: "first");

            migrationBuilder.CreateIndex(
                name: "i_x_body_ranges_municipal_range_id",
                table: "body_ranges",
                column: "municipal_range_id");

            migrationBuilder.CreateIndex(
                name: "i_x_issued_numbers_body_range_id",
                table: "issued_numbers",
                column: "body_range_id");

            migrationBuilder.CreateIndex(
                name: "i_x_municipal_ranges_first",
                table: "municipal_ranges",
                column: "first");

            migrationBuilder.CreateIndex(
                name: "i_x_municipal_ranges_municipality",
                table: "municipal_ranges",
                column: "municipality");

            migrationBuilder.CreateIndex(
                name: "i_x_municipal_ranges_series_id",
                table: "municipal_ranges",
                column: "series_id");

            migrationBuilder.CreateIndex(
                name: "i_x_range_movements_series_id",
                table: "range_movements",
                column: "series_id");

            migrationBuilder.RefuseOverlap("authorization_series", "municipal_ranges", "body_ranges");
            migrationBuilder.MakeAppendOnly("authorization_series", "range_movements");
            migrationBuilder.RefuseReplacing("authorization_series", "id");
            migrationBuilder.RefuseReplacing("range_movements", "id");
            migrationBuilder.RefuseReplacingWhere("authorization_series", "first", "first = NEW.first");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "issued_numbers");

            migrationBuilder.DropTable(
                name: "range_movements");

            migrationBuilder.DropTable(
                name: "body_ranges");

            migrationBuilder.DropTable(
                name: "authorizing_bodies");

            migrationBuilder.DropTable(
                name: "municipal_ranges");

            migrationBuilder.DropTable(
                name: "authorization_series");
        }
    }
}
