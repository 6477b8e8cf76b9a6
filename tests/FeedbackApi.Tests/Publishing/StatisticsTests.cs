using System.Text.Json;
using PublicNotice.Domain;
using PublicNotice.FeedbackApi.Publishing;
using PublicNotice.Site;

namespace PublicNotice.FeedbackApi.Tests.Publishing;

public sealed class StatisticsTests
{
    // No group of any open row is smaller than five, nothing is lost on the way, and no year of fewer than five tells anything.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void SmallGroups_AreNeverTold(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var rows = Enumerable.Range(0, random.Next(0, 60)).Select(_ => Row(random)).ToList();

            var (told, withheld) = SmallGroups.PutTogether(rows);

            Assert.All(told.GroupBy(row => (row.Year, row.Division, row.Kind)), group =>
            {
                Assert.True(group.Count() >= SmallGroups.Least);
                Assert.True(group.All(row => row.IsAnswered is null) || group.Count(row => row.IsAnswered is true) is 0 or >= SmallGroups.Least);
            });
            Assert.All(rows.GroupBy(row => row.Year), year => Assert.Equal(year.Count() < SmallGroups.Least ? 0 : year.Count(), told.Count(row => row.Year == year.Key)));
            Assert.Equal(rows.GroupBy(row => row.Year).Where(year => year.Count() < SmallGroups.Least).Select(year => year.Key).OrderDescending(), withheld);
        }
    }

    // Incident T69, and cases.md: a protected case is in no public number.
    [Fact]
    public async Task Rows_CountWhatThePageSaysAndNoProtectedCase()
    {
        await using var service = await Service.Start();
        for (var i = 0; i < 6; i++)
        {
            await service.Answered();
            await service.Received(Samples.Accusation);
        }

        var taken = await new Citizen(service).Submit(Samples.Letter);
        await new Citizen(service).PostJson("/api/v1/track/withdraw", JsonSerializer.Serialize(new { code = taken.Code }));
        await service.Restart();

        var file = Path.Combine(service.Folder, "site", "statistics", "rows.json");
        var rows = await Eventually.Get(
            async () => JsonElement.Parse(await File.ReadAllTextAsync(file)).GetProperty("rows").EnumerateArray().ToList(), rows => rows.Count == 6);
        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal((2023, Samples.Division, "建议", true, 0), (row.GetProperty("year").GetInt32(), row.GetProperty("division").GetString(), row.GetProperty("kind").GetString(), row.GetProperty("isAnswered").GetBoolean(), row.GetProperty("workingDays").GetInt32())));
    }

    private static StatisticsRow Row(Random random)
    {
        var division = random.Next(5) is > 0 and var number ? $"d{number}" : null;
        var answered = random.Next(3) > 0;
        return new StatisticsRow(2025 - random.Next(3), division, division, random.Next(3) switch { 0 => "意见", 1 => "建议", _ => "咨询" }, answered, answered ? random.Next(20) : null);
    }
}
