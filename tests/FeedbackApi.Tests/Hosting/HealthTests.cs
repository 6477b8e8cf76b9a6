namespace PublicNotice.FeedbackApi.Tests.Hosting;

public sealed class HealthTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task HealthyService_SaysOk(string path) => Assert.Equal("ok", await (await new Citizen(service).Get(path)).Text());
}
