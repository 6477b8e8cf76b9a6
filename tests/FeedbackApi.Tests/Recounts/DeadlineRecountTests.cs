using PublicNotice.Domain;

namespace PublicNotice.FeedbackApi.Tests.Recounts;

/// <summary>Incident T58: a holiday that is announced later moves the open deadlines, and says so.</summary>
public sealed class DeadlineRecountTests
{
    [Fact]
    public async Task ChangedCalendar_MovesOpenDeadlinesVisibly()
    {
        var content = Directory.CreateTempSubdirectory("content-").FullName;
        try
        {
            Folders.Copy(Samples.Content, content);
            await using var service = await Service.Start($"--Site:Content={content}");
            var (open, answered) = (await service.Assigned(), await service.Answered());
            await Eventually.Get(() => service.Query(db => Task.FromResult(db.CalendarMarks.Count())), count => count == 1);
            Assert.Equal(new DateOnly(2023, 12, 12), (await service.Stored(open)).DueOn);

            await service.Restart(() =>
            {
                var file = Path.Combine(content, "calendar", "2023.json");
                var text = File.ReadAllText(file);
                File.WriteAllText(file, text.Replace("\"daysOff\": [", "\"daysOff\": [{\"date\": \"2023-12-11\", \"name\": \"临时放假\"},", StringComparison.Ordinal));
                Assert.NotEqual(text, File.ReadAllText(file));
                return Task.CompletedTask;
            });

            var moved = await Eventually.Get(() => service.Stored(open), stored => stored.DueOn == new DateOnly(2023, 12, 13));
            Assert.Equal(("系统", "办理期限重算：由 2023-12-12 变为 2023-12-13，因为工作日历有更新"), (moved.Events[^1].Who, moved.Events[^1].What));
            Assert.Equal(new DateOnly(2023, 12, 12), (await service.Stored(answered)).DueOn);
            var staff = await Staff.SignedIn(service);
            var page = await Eventually.Get(() => staff.Open("/staff/recounts"), page => page.Has("recounts"));
            Assert.Contains($"{open}", page.TextOf("recounts"), StringComparison.Ordinal);
            Assert.DoesNotContain("/staff/cases/" + answered, page.Find("recounts").InnerHtml, StringComparison.Ordinal);
            var stranger = await Staff.InRoles(service, [StaffRole.Handler], Samples.OtherDivision);
            Assert.True((await stranger.Open("/staff/recounts")).Has("none"));
            await service.Restart();
            Assert.Single((await service.Stored(open)).Events, e => e.What.StartsWith("办理期限重算", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(content, recursive: true);
        }
    }
}
