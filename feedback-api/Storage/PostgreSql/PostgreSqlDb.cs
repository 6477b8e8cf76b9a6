using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.Storage;

/// <summary>The store in a PostgreSQL database.</summary>
internal sealed class PostgreSqlDb(DbContextOptions<PostgreSqlDb> options) : FeedbackDb(options)
{
    public override Task ForgetOldRows(CancellationToken cancel) =>
        Database.ExecuteSqlRawAsync("VACUUM \"Cases\", \"CaseMessages\", \"CaseAttachments\"", cancel);
}
