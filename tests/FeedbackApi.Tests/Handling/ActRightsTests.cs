using System.Net;
using AngleSharp.Dom;

namespace PublicNotice.FeedbackApi.Tests.Handling;

/// <summary>Who may do what: every act of staff, in every state, asked of every role. The page offers exactly that.</summary>
public sealed class ActRightsTests(Service service) : IClassFixture<Service>
{
    public static TheoryData<StaffRole> Roles => [.. StaffRoles.All];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Page_OffersARoleExactlyItsOwnActs(StaffRole role)
    {
        var staff = await Staff.InRoles(service, [role], Samples.Division);
        foreach (var id in new[] { await service.Received(), await service.Assigned(), await Submitted(), await service.Answered() })
        {
            var state = (await service.Stored(id)).State;
            var expected = Enum.GetValues<CaseAct>().Where(act => CaseMoves.Can(state, act) && act.Rule().By.Contains(role) && !IsUntimely(act)
                && (role is not StaffRole.Handler || state is not CaseState.Received)).ToList();

            var answer = await staff.Get(Staff.PathOf(id));

            if (Sees(role, state))
            {
                Assert.Equal(expected.Select(act => act.ToString()).Order(StringComparer.Ordinal), Offered(await answer.Page()));
            }
            else
            {
                Assert.Equal(role is StaffRole.Operator ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task HandlerOfAnotherDivision_DoesNotLearnOfTheCase()
    {
        var id = await service.Assigned();
        var (own, other) = (await Staff.InRoles(service, [StaffRole.Handler], Samples.Division), await Staff.InRoles(service, [StaffRole.Handler], Samples.OtherDivision));

        Assert.True((await own.OpenCase(id)).Has("answer-form"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(Staff.PathOf(id))).StatusCode);
    }

    [Fact]
    public async Task Auditor_SeesTheTracesAndNoWordOfTheCitizen()
    {
        var id = await service.Received(Samples.Letter with { Title = "路灯的标题", Name = "张三", Contact = "13800000000" });
        var auditor = await Staff.InRoles(service, [StaffRole.Auditor]);

        var page = await auditor.OpenCase(id);

        var text = page.Body!.TextContent;
        Assert.All(["路灯", "张三", "13800000000"], words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
        Assert.Contains("提交", page.TextOf("events"), StringComparison.Ordinal);
    }

    // An extension cannot be decided before it is asked for, and a case is not closed for silence on the day of its answer.
    private static bool IsUntimely(CaseAct act) => act is CaseAct.Extend or CaseAct.RefuseExtension or CaseAct.LapseRating;

    private static bool Sees(StaffRole role, CaseState state) => role switch
    {
        StaffRole.Dispatcher or StaffRole.Auditor => true,
        StaffRole.Handler or StaffRole.Reviewer => state is not CaseState.Received,
        StaffRole.Comms => state is CaseState.Answered,
        _ => false,
    };

    private static IEnumerable<string> Offered(IParentNode page)
    {
        var own = new Dictionary<string, string> { ["assign"] = "Assign", ["send-answer"] = "SubmitAnswer", ["save-draft"] = "Draft", ["ask"] = "Ask" };
        return page.QuerySelectorAll("[data-testid]").Select(element => element.GetAttribute("data-testid")!)
            .Select(id => own.GetValueOrDefault(id) ?? (id.StartsWith("do-", StringComparison.Ordinal) ? id[3..] : ""))
            .Where(act => act.Length > 0).Order(StringComparer.Ordinal);
    }

    private async Task<long> Submitted()
    {
        var id = await service.Assigned();
        await (await service.Officer()).SubmitAnswer(id, "答复");
        return id;
    }
}
