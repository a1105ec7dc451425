using System.Net;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Identity.Protection;

/// <summary>Where a client asks to be led afterwards is any text: it leads to a page of the program, or nowhere, and never breaks the answer.</summary>
[Trait("Group", "host")]
public sealed class ReturnAddressTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public static TheoryData<string, string?> Addresses => new()
    {
        { "/boards/core?area=5101", "/boards/core?area=5101" },
        { "/boards/核心", "/boards/%E6%A0%B8%E5%BF%83" },
        { "/é", "/%C3%A9" },
        { "/a\u2028b", "/a%E2%80%A8b" },
        { "/\u3002", "/%E3%80%82" },
        { "/\U0001F3D9", "/%F0%9F%8F%99" },
        { "/a\0b", null },
        { "/\r\nSet-Cookie: a=b", null },
        { "//evil.example", null },
        { "/\\evil.example", null },
        { "\u3002/evil.example", null },
        { "/" + new string('a', 3_000), null },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Culture_AnyReturnAddress_LeadsThereOrIsRefused(string address, string? target)
    {
        using var answer = await program.Anonymous().GetAsync(new Uri($"/culture?c=en-US&returnUrl={Uri.EscapeDataString(address)}", UriKind.Relative), Stop);

        Assert.Equal(target is null ? HttpStatusCode.BadRequest : HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(target, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task SignIn_AnyReturnAddress_LeadsThereOrHome(string address, string? target)
    {
        var name = $"traveller-{Array.FindIndex([.. Addresses.Select(row => row.Data.Item1)], one => one == address)}";
        await program.CommandAsync(["user", "add", name, "--role", "staff", "--area", "5101"], RunningProgram.Password);
        using var client = program.Anonymous();

        using var wrong = await SignInForm.PostAsync(client, name, "wrong", address);
        using var right = await SignInForm.PostAsync(client, name, RunningProgram.Password, address);
        using var page = await client.GetAsync(new Uri($"/sign-in?returnUrl={Uri.EscapeDataString(address)}", UriKind.Relative), Stop);

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Found, HttpStatusCode.OK), (wrong.StatusCode, right.StatusCode, page.StatusCode));

        // A form with NUL in it is read by nobody: its page is shown anew.
        Assert.Equal(target ?? (address.Contains('\0', StringComparison.Ordinal) ? "/sign-in" : "/"), right.Headers.Location?.OriginalString);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task SignOut_AnyReturnAddress_LeadsThereOrToTheSignIn(string address, string? target)
    {
        using var answer = await SignInForm.PostAsync(program.Anonymous(), "/sign-out", ("returnUrl", address));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(target ?? "/sign-in", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Page_InChineseWithoutSignIn_ComesBackToIt()
    {
        using var client = program.Anonymous();
        using var sent = await client.GetAsync(new Uri("/boards/核心?area=锦江", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.StartsWith("/sign-in?returnUrl=%2Fboards%2F", sent.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
