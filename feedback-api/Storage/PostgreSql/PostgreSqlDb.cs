using Microsoft.EntityFrameworkCore;
using PublicNotice.FeedbackApi.Search;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>The store in a PostgreSQL database.</summary>
internal sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : FeedbackDb(options)
{
    protected override string Guard(string table) => $"""
        CREATE OR REPLACE FUNCTION refuse_change_of_events() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'events are append-only'; END $$;
        CREATE OR REPLACE TRIGGER "{table}_NoChange" BEFORE UPDATE OR DELETE ON "{table}"
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_events();
        CREATE OR REPLACE TRIGGER "{table}_NoTruncate" BEFORE TRUNCATE ON "{table}"
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_events();
        """;

    // Others may go on reading.
    protected override Task LockAuditChain(CancellationToken cancel) =>
        Database.ExecuteSqlRawAsync("LOCK TABLE \"AuditEvents\" IN SHARE ROW EXCLUSIVE MODE", cancel);

    // Locks no row, and is refused where nothing may be written.
    protected override Task AskToWrite() => Database.ExecuteSqlRawAsync("SELECT 1 FROM \"Cases\" LIMIT 0 FOR UPDATE");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<CasePairs>(pairs =>
        {
            pairs.ToTable("CasePairs").HasKey(row => row.CaseId);
            pairs.HasIndex(row => row.Pairs).HasMethod("gin");
            pairs.HasOne<FindableWords>().WithOne().HasForeignKey<CasePairs>(row => row.CaseId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    public override Task ForgetOldRows(CancellationToken cancel) =>
        Database.ExecuteSqlRawAsync("VACUUM \"Cases\", \"CaseMessages\", \"CaseAttachments\"", cancel);
}
