using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace PublicNotice.FeedbackApi.Tests.Storage;

public sealed class AppendOnlyTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("UPDATE \"CaseEvents\" SET \"Who\" = '别人'")]
    [InlineData("DELETE FROM \"CaseEvents\"")]
    [InlineData("UPDATE \"AuditEvents\" SET \"Who\" = '别人'")]
    [InlineData("DELETE FROM \"AuditEvents\"")]
    public async Task Events_CannotBeChangedOrDeleted(string statement)
    {
        await new Citizen(service).Submit(Samples.Letter);
        await Staff.SignedIn(service);

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => service.Query(db => db.Database.ExecuteSqlRawAsync(statement)));

        Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
    }
}
