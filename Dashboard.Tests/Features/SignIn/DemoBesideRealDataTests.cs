using System.Net;
using Dashboard.Data.Records;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Dashboard.Tests.Features.SignIn;

/// <summary>Development settings with the demonstration switched on, over a database that it did not fill.</summary>
[Trait("Group", "host")]
public sealed class DemoBesideRealDataTests(DemoBesideRealDataTests.Mistaken program) : IClassFixture<DemoBesideRealDataTests.Mistaken>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("leader")]
    [InlineData("administrator")]
    public async Task DemoRoles_BesideRealData_AreNeitherShownNorGiven_NorMarked(string person)
    {
        using var client = program.Anonymous();
        Assert.DoesNotContain("/sign-in/demo", await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Stop), StringComparison.Ordinal);

        using var answer = await SignInForm.PostAsync(client, "/sign-in/demo", ("person", person));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        await using var db = program.Database.Open();
        Assert.False(await db.Users.AnyAsync(user => user.UserName!.StartsWith("demo-"), Stop));
        using var signedIn = await program.SignedInAsync("leader");
        Assert.DoesNotContain("class=\"demo\"", await signedIn.GetStringAsync(new Uri("/methods", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    public sealed class Mistaken : RunningProgram
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Demo:Enabled"] = "true" };

        /// <summary>Real records are there before the program looks whether the database is empty.</summary>
        protected override void Configure(IServiceCollection services) => services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(new RealRecords(this)));
    }

    private sealed class RealRecords(RunningProgram program) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await using var db = program.Database.Open();
            db.Batches.Add(new IntakeBatch { Id = 1, Channel = "http", By = "office", ReceivedAt = DateTimeOffset.UnixEpoch, Accepted = 1, Repeated = 0, Rejected = 0 });
            await db.SaveChangesAsync(cancellationToken);
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
