using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PublicNotice.FeedbackApi.Storage.Migrations
{
    /// <summary>The database itself refuses to change or to delete what was done to a case.</summary>
    public partial class AppendOnlyEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE TRIGGER CaseEvents_NoUpdate BEFORE UPDATE ON CaseEvents
                BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
                """);
            migrationBuilder.Sql("""
                CREATE TRIGGER CaseEvents_NoDelete BEFORE DELETE ON CaseEvents
                BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER CaseEvents_NoDelete;");
            migrationBuilder.Sql("DROP TRIGGER CaseEvents_NoUpdate;");
        }
    }
}
