using PublicNotice.FeedbackApi.Storage;

namespace PublicNotice.FeedbackApi.Tests.Storage;

/// <summary>What is personal can be read by the service, and by nobody who has the database alone.</summary>
public sealed class EncryptionTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task NameAndContact_AreNowhereInTheDatabaseInClear()
    {
        var receipt = await new Citizen(service).Submit(Samples.Letter with { Name = "欧阳测试", Contact = "13912345678" });

        Assert.False(await service.Store.Holds(service, "欧阳测试"));
        Assert.False(await service.Store.Holds(service, "13912345678"));
        var page = (await (await service.Officer()).OpenCase((await service.CaseOf(receipt.Code)).Id)).Body!.TextContent;
        Assert.Contains("欧阳测试", page, StringComparison.Ordinal);
        Assert.Contains("13912345678", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WordsOfAProtectedCase_AreNowhereInTheDatabaseInClear()
    {
        var receipt = await new Citizen(service).Submit(Samples.Accusation with { Title = "秘密的标题", Text = "秘密的正文" });
        var (staff, id) = (await service.Officer(), (await service.CaseOf(receipt.Code)).Id);
        await staff.Assign(id, Samples.Division);
        await staff.SaveDraft(id, "秘密的草稿");
        Assert.Contains("秘密的草稿", (await staff.OpenCase(id)).Body!.TextContent, StringComparison.Ordinal);
        await staff.Answer(id, "秘密的答复");

        foreach (var words in new[] { "秘密的标题", "秘密的正文", "秘密的草稿", "秘密的答复" })
        {
            Assert.False(await service.Store.Holds(service, words), words);
        }

        var followed = await new Citizen(service).Follow(receipt.Code);
        Assert.Equal(("秘密的标题", "秘密的正文", "秘密的答复"),
            (followed.GetProperty("title").GetString(), followed.GetProperty("text").GetString(), followed.GetProperty("answer").GetString()));
    }

    [Fact]
    public async Task RowsThatChangeTheirKeys_OpenNothing()
    {
        var first = await service.CaseOf((await new Citizen(service).Submit(Samples.Letter with { Name = "甲" })).Code);
        var second = await service.CaseOf((await new Citizen(service).Submit(Samples.Letter with { Name = "乙" })).Code);
        first.KeySlot = second.KeySlot;

        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => Data.Open(first));
    }

    [Fact]
    public async Task SealedTextMovedToAnotherField_DoesNotOpen()
    {
        var stored = await service.CaseOf((await new Citizen(service).Submit(Samples.Letter with { Name = "甲", Contact = "乙" })).Code);
        stored.SealedName = stored.SealedContact;

        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => Data.Open(stored));
    }

    [Fact]
    public async Task KeysOfCookies_AreSealedAtRest()
    {
        await service.Officer();

        var ring = Directory.GetFiles(Path.Combine(service.Folder, "keys", "cookies"), "key-*.xml");

        Assert.NotEmpty(ring);
        Assert.All(ring, file =>
        {
            Assert.Contains("RingDecryptor", File.ReadAllText(file), StringComparison.Ordinal);
            Assert.DoesNotContain("<masterKey", File.ReadAllText(file), StringComparison.Ordinal);
        });
    }

    private PersonalData Data => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<PersonalData>(service.App.Services);
}
