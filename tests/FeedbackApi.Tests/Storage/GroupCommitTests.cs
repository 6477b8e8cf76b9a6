using System.Net;

namespace PublicNotice.FeedbackApi.Tests.Storage;

/// <summary>Many at once share a commit; what is wrong with one of them is not the others' fault.</summary>
public sealed class GroupCommitTests(Service service) : IClassFixture<Service>
{
    [Fact]
    public async Task ManyAtOnce_AreAllKeptOnceEach()
    {
        var before = await service.CountCases();

        var receipts = await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            new Citizen(service).Submit(Samples.Letter with { Text = $"第 {i} 件", Name = $"姓名{i}" })));

        Assert.Equal(200, receipts.Select(receipt => receipt.Code).Distinct().Count());
        Assert.Equal(before + 200, await service.CountCases());
        var last = await service.CaseOf(receipts[199].Code);
        Assert.Equal("第 199 件", last.Text);
        Assert.Single(last.Events);
    }

    [Fact]
    public async Task OneRowThatTheDatabaseRefuses_DoesNotTakeItsNeighboursWithIt()
    {
        await using var own = await Service.Start();
        await using var broken = await own.Store.RefuseText(own, "坏");

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            new Citizen(own).Send(Samples.Letter with { Text = i % 10 == 0 ? "坏" : $"好 {i}" })));

        Assert.Equal(4, answers.Count(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable));
        Assert.Equal(36, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(36, await own.CountCases());
    }

    [Fact]
    public async Task StaffAndCitizensAtOnce_WaitForEachOtherAndFailNobody()
    {
        var ids = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await service.Received());
        }

        var staff = await service.Officer();
        var letters = Enumerable.Range(0, 100).Select(_ => new Citizen(service).Send(Samples.Letter)).ToList();
        foreach (var id in ids)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await staff.Assign(id, Samples.Division)).StatusCode);
        }

        Assert.All(await Task.WhenAll(letters), answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
    }
}
