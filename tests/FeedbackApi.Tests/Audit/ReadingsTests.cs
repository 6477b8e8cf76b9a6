using PublicNotice.FeedbackApi.Audit;

namespace PublicNotice.FeedbackApi.Tests.Audit;

/// <summary>Reading an identity is an event, and so is every reading of a protected case.</summary>
public sealed class ReadingsTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task NamedCase_IsRecordedEachTime()
    {
        var id = await service.Received(Samples.Letter with { Name = "张三" });
        var officer = await service.Officer();

        await officer.OpenCase(id);
        await officer.OpenCase(id);

        Assert.Equal(2, await Count(AuditCode.IdentityRead, id));
        Assert.Equal(officer.Signature, (await service.LastEvent(AuditCode.IdentityRead)).Who);
    }

    [Fact]
    public async Task AnonymousCase_IsNot()
    {
        var id = await service.Received();

        await (await service.Officer()).OpenCase(id);

        Assert.Equal(0, await Count(AuditCode.IdentityRead, id));
    }

    [Fact]
    public async Task ProtectedCase_IsRecordedThoughAnonymous()
    {
        var id = await service.Received(Samples.Accusation);

        await (await service.Officer()).OpenCase(id);
        await (await Staff.SignedIn(service, handlesProtected: false)).Get(Staff.PathOf(id));

        Assert.Equal(1, await Count(AuditCode.ProtectedCaseRead, id));
    }

    private async Task<int> Count(AuditCode what, long id) => (await service.Events()).Count(e => e.What == what.Code() && e.CaseId == id);
}
