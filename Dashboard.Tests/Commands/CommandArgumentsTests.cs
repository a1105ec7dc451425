using Dashboard.Commands;

namespace Dashboard.Tests.Commands;

public sealed class CommandArgumentsTests
{
    [Fact]
    public void Parse_AllKinds_SortsThem()
    {
        var read = CommandArguments.Parse(
            ["work-items", "--date", "2026-03-02", "a.csv", "--scale=0.5", "--all"], ["KIND", "FILE"], ["--date", "--scale"], ["--all"]);

        Assert.Equal("work-items", read[0]);
        Assert.Equal("a.csv", read[1]);
        Assert.Equal("2026-03-02", read.Value("--date"));
        Assert.Equal("0.5", read.Required("--scale", "a share"));
        Assert.True(read.Has("--all"));
        Assert.Null(read.Value("--other"));
    }

    [Theory]
    [InlineData("FILE is missing. Allowed: FILE [--date VALUE] [--all]")]
    [InlineData("FILE is missing. Allowed: FILE [--date VALUE] [--all]", "")]
    [InlineData("FILE is missing. Allowed: FILE [--date VALUE] [--all]", " \t")]
    [InlineData("'b' is not expected. Allowed: FILE [--date VALUE] [--all]", "a", "b")]
    [InlineData("'--dat' is not known. Allowed: FILE [--date VALUE] [--all]", "a", "--dat", "x")]
    [InlineData("'--all' is not known. Allowed: FILE [--date VALUE] [--all]", "a", "--all=yes")]
    [InlineData("--date needs a value.", "a", "--date")]
    [InlineData("--date is given twice.", "a", "--date", "x", "--date", "y")]
    public void Parse_WrongWord_SaysWhatIsAllowed(string message, params string[] words)
    {
        var wrong = Assert.Throws<CommandException>(() => CommandArguments.Parse(words, ["FILE"], ["--date"], ["--all"]));

        Assert.Equal(message, wrong.Message);
    }

    [Fact]
    public void Required_Absent_SaysWhatItMeans()
    {
        var wrong = Assert.Throws<CommandException>(() => CommandArguments.Parse([], options: ["--role"]).Required("--role", "one of leader, staff"));

        Assert.Equal("--role is missing: one of leader, staff.", wrong.Message);
    }
}
