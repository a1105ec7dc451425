using System.Xml.Linq;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Architecture;

/// <summary>What the program contains that others made is named with its origin in docs/notices.md.</summary>
public sealed class NoticesTests
{
    private static readonly string Notices = File.ReadAllText(Path.Combine(Repository.Root, "docs", "notices.md"));

    public static TheoryData<string> Data => new(Repository.Files("*.csv").Concat(Repository.Files("*.geojson"))
        .Select(Repository.Relative)
        .Where(path => !path.StartsWith("Dashboard.Tests/", StringComparison.Ordinal)));

    public static TheoryData<string> Packages => new(new[] { "Dashboard/Dashboard.csproj", "Dashboard.Domain/Dashboard.Domain.csproj" }
        .SelectMany(project => XDocument.Load(Path.Combine(Repository.Root, project)).Descendants("PackageReference"))
        .Select(package => package.Attribute("Include")!.Value)
        .Where(name => !name.StartsWith("Microsoft.", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Data))]
    public void ContainedData_IsNamed(string path) => Assert.True(
        Notices.Contains(Path.GetFileName(path), StringComparison.Ordinal) || Notices.Contains($"`{Path.GetDirectoryName(path)}/*.csv`", StringComparison.Ordinal),
        $"{path} is not in docs/notices.md");

    [Theory]
    [MemberData(nameof(Packages))]
    public void PackageOfTheProgram_IsNamed(string package) => Assert.Contains(package, Notices, StringComparison.Ordinal);
}
