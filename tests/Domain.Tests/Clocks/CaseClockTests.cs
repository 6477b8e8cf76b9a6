using System.Globalization;

namespace PublicNotice.Domain.Tests;

public sealed class CaseClockTests
{
    private static readonly ClockProfile Reply = Profile("reply", 7, isWorkingDays: true) with { ExtensionDays = 8 };
    private static readonly ClockProfile Appeal = Profile("appeal", 60, isWorkingDays: false) with { StartsAtAcceptance = true, ExtensionDays = 30 };
    private static readonly ClockProfile Pausing = Profile("pausing", 5, isWorkingDays: true) with { OnAsk = OnAsk.Pauses };
    private static readonly ClockProfile Request = Profile("foi", 20, isWorkingDays: true) with { OnAsk = OnAsk.Restarts };
    private static readonly ClockProfile Review = Profile("review", 30, isWorkingDays: false);
    private static readonly Dictionary<string, ClockProfile> Profiles = new[] { Reply, Appeal, Pausing, Request, Review }.ToDictionary(profile => profile.Id);
    private static readonly CaseClock Clock = new(Fixture.Calendar, id => Profiles[id]);

    [Fact]
    public void WorkingDays_SkipWeekendsAndHolidaysAndSayWhy()
    {
        var work = Clock.Work(Reply, [At("2024-09-27", ClockEventKind.Start)]);

        Assert.Equal(Day("2024-10-12"), work.DueOn); // 调休周六
        Assert.Contains(work.Skipped, day => day == new CalendarDay(Day("2024-10-01"), "国庆节"));
        Assert.DoesNotContain(work.Skipped, day => day.Date == Day("2024-10-12"));
        Assert.False(work.IsEstimate);
    }

    [Fact]
    public void CalendarDays_RunFromAcceptance() =>
        Assert.Equal(Day("2024-03-11"), Clock.Work(Appeal, [At("2024-01-02", ClockEventKind.Start), At("2024-01-11", ClockEventKind.Accepted)]).DueOn);

    [Fact]
    public void Question_PausesOrRestartsOrChangesNothing()
    {
        ClockEvent[] events = [At("2024-01-02", ClockEventKind.Start), At("2024-01-03", ClockEventKind.Asked), At("2024-01-08", ClockEventKind.AskEnded)];

        Assert.Equal(Day("2024-01-12"), Clock.Work(Pausing, events).DueOn);
        Assert.Equal(Day("2024-01-11"), Clock.Work(Reply, events).DueOn);
        Assert.Equal(Clock.Work(Request, [At("2024-01-08", ClockEventKind.Start)]).DueOn, Clock.Work(Request, events).DueOn);
    }

    [Fact]
    public void OpenQuestion_SaysSinceWhenTheClockStands() => Assert.Equal(
        Day("2024-01-03"), Clock.Work(Pausing, [At("2024-01-02", ClockEventKind.Start), At("2024-01-03", ClockEventKind.Asked)]).PausedSince);

    [Fact]
    public void Extension_NamesWhoApprovedItAndEndsWithANewStart()
    {
        ClockEvent[] extended = [At("2024-01-02", ClockEventKind.Start), At("2024-01-05", ClockEventKind.Extended) with { Date = Day("2024-01-20"), By = "审核人" }];

        Assert.Equal((Day("2024-01-20"), "审核人"), (Clock.Work(Reply, extended).DueOn, Clock.Work(Reply, extended).Extension!.By));
        Assert.Null(Clock.Work(Reply, [.. extended, At("2024-02-01", ClockEventKind.Restart)]).Extension);
    }

    [Fact]
    public void JoinedCase_CountsOnlyWhileItIsJoinedAndEarlier()
    {
        ClockEvent[] joined = [At("2024-01-08", ClockEventKind.Start), At("2024-01-09", ClockEventKind.Joined) with { Date = Day("2024-01-11"), Reference = "7" }];

        Assert.Equal((Day("2024-01-11"), "7"), (Clock.Work(Reply, joined).DueOn, Clock.Work(Reply, joined).JoinedCase));
        var parted = Clock.Work(Reply, [.. joined, At("2024-01-10", ClockEventKind.Parted) with { Reference = "7" }]);
        Assert.Equal((Day("2024-01-17"), null), (parted.DueOn, parted.JoinedCase));
    }

    [Fact]
    public void Review_HasItsOwnRuleUntilTheCaseIsHandledAnew()
    {
        ClockEvent[] reviewed = [At("2024-01-02", ClockEventKind.Start), At("2024-02-01", ClockEventKind.Restart) with { Reference = "review" }];

        Assert.Equal((Day("2024-03-02"), "review"), (Clock.Work(Reply, reviewed).DueOn, Clock.Work(Reply, reviewed).Profile.Id));
        Assert.Equal("reply", Clock.Work(Reply, [.. reviewed, At("2024-02-10", ClockEventKind.Restart)]).Profile.Id);
    }

    [Fact]
    public void OtherProfile_CountsFromTheSameStart() => Assert.Equal(
        Day("2024-03-11"), Clock.Work(Reply, [At("2024-01-02", ClockEventKind.Start), At("2024-01-11", ClockEventKind.Accepted),
            At("2024-01-20", ClockEventKind.Profile) with { Reference = "appeal" }]).DueOn);

    // Incident T57: the deadline is a pure function of the events, in whatever order they are stored; and what is told of it
    // adds up to it again.
    [Fact]
    public void AnyStorageOrder_GivesTheSameDeadlineAndItsExplanationAddsUp()
    {
        var random = new Random(20240101);
        for (var round = 0; round < 300; round++)
        {
            var events = History(random);
            var profile = Profiles.Values.ElementAt(random.Next(Profiles.Count));
            var work = Clock.Work(profile, events);
            var shuffled = events.ToArray();
            random.Shuffle(shuffled);

            var again = Clock.Work(profile, shuffled);

            Assert.Equal((work.DueOn, work.LastDay, work.Profile, work.JoinedCase, work.PausedSince), (again.DueOn, again.LastDay, again.Profile, again.JoinedCase, again.PausedSince));
            Assert.Equal(work.Skipped, again.Skipped);
            Assert.Equal(work.LastDay, ShanghaiTime.DateOf(work.StartedAt).AddDays(work.Profile.Days + work.Skipped.Count));
        }
    }

    // Incident T58: a day off that is announced later moves what is still open.
    [Fact]
    public void LaterHoliday_MovesTheDeadline()
    {
        var year = CalendarYear.Parse("""{"year":2027,"papers":[],"daysOff":[{"date":"2027-03-03","name":"临时放假"}],"makeUpWorkdays":[]}""");
        var changed = new CaseClock(new WorkingDayCalendar([year]), id => Profiles[id]);

        Assert.Equal(Day("2027-03-10"), Clock.Work(Reply, [At("2027-03-01", ClockEventKind.Start)]).DueOn);
        Assert.Equal(Day("2027-03-11"), changed.Work(Reply, [At("2027-03-01", ClockEventKind.Start)]).DueOn);
    }

    [Theory]
    [InlineData("2024-01-02", 0)]
    [InlineData("2024-01-11", 1)]
    public void UsedTime_GoesFromNothingToAll(string today, double used) =>
        Assert.Equal(used, Clock.Used(Clock.Work(Reply, [At("2024-01-02", ClockEventKind.Start)]), Day(today)));

    private static List<ClockEvent> History(Random random)
    {
        var (at, number) = (DateTimeOffset.Parse("2024-01-02T09:00:00+08:00", CultureInfo.InvariantCulture), 0L);
        var events = new List<ClockEvent> { new(at, number, ClockEventKind.Start) };
        for (var i = random.Next(8); i > 0; i--)
        {
            // Some at the very same moment: their number in the history decides.
            at = at.AddDays(random.Next(4));
            number++;
            var date = ShanghaiTime.DateOf(at).AddDays(random.Next(40));
            events.Add(random.Next(7) switch
            {
                0 => new(at, number, ClockEventKind.Accepted),
                1 => new(at, number, ClockEventKind.Restart),
                2 => new(at, number, ClockEventKind.Asked),
                3 => new(at, number, ClockEventKind.AskEnded),
                4 => new(at, number, ClockEventKind.Extended) { Date = date },
                5 => new(at, number, ClockEventKind.Joined) { Date = date, Reference = "8" },
                _ => new(at, number, ClockEventKind.Profile) { Reference = Profiles.Keys.ElementAt(random.Next(Profiles.Count)) },
            });
        }

        return events;
    }

    private static long _order;

    private static ClockEvent At(string day, ClockEventKind kind) =>
        new(DateTimeOffset.Parse(day + "T10:00:00+08:00", CultureInfo.InvariantCulture), Interlocked.Increment(ref _order), kind);

    private static ClockProfile Profile(string id, int days, bool isWorkingDays) =>
        new(id, id, days, isWorkingDays, "依据", RuleMark.Text, new DateOnly(2020, 1, 1));

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
