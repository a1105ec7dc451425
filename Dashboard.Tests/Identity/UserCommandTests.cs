using Dashboard.Tests.Support;

namespace Dashboard.Tests.Identity;

[Trait("Group", "host")]
public sealed class UserCommandTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    [Fact]
    public async Task UserAdd_PasswordOnInput_CanSignIn()
    {
        var (status, output, _) = await program.CommandAsync(["user", "add", "张三", "--role", "district", "--area", "510121"], "correct horse battery\n");

        Assert.Equal(0, status);
        Assert.Contains("'张三' added: district, areas 510121", output, StringComparison.Ordinal);
        using var client = program.Anonymous();
        using var answer = await SignInForm.PostAsync(client, "张三", "correct horse battery", "/boards/core");
        Assert.Equal("/boards/core", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("abc", "at least 10 characters")]
    [InlineData("aaaaaaaaaa", "at least 4 different characters")]
    [InlineData("my-lisi-word", "must not contain the user name")]
    [InlineData("", "There is no password")]
    public async Task UserAdd_WeakPassword_SaysWhy(string password, string message)
    {
        var (status, _, error) = await program.CommandAsync(["user", "add", "lisi", "--role", "staff", "--area", "5101"], password);

        Assert.Equal(2, status);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--role: 'boss' is not allowed; allowed: leader, staff, district, subdistrict, steward, administrator.", "--role", "boss", "--area", "5101")]
    [InlineData("--role is missing", "--area", "5101")]
    [InlineData("--area is missing", "--role", "staff")]
    [InlineData("--area: '77' is not an area", "--role", "staff", "--area", "77")]
    public async Task UserAdd_WrongWords_SaysWhatIsAllowed(string message, params string[] words)
    {
        var (status, _, error) = await program.CommandAsync(["user", "add", "wangwu", .. words], RunningProgram.Password);

        Assert.Equal(2, status);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
