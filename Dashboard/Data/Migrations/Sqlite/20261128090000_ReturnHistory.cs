using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dashboard.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReturnHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_observation_version",
                table: "observation_version");

            migrationBuilder.AddPrimaryKey(
                name: "PK_observation_version",
                table: "observation_version",
                columns: new[] { "measure", "grain", "anchor", "cell", "source", "version", "sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_observation_version",
                table: "observation_version");

            migrationBuilder.AddPrimaryKey(
                name: "PK_observation_version",
                table: "observation_version",
                columns: new[] { "measure", "grain", "anchor", "cell", "source", "version" });
        }
    }
}
