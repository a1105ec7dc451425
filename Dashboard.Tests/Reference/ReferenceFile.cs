using System.Globalization;
using System.Text;
using Xunit;

namespace Dashboard.Tests.Reference;

/// <summary>A table of reference vectors: ours beside this file, published ones read in place outside the repository.</summary>
internal sealed class ReferenceFile
{
    private readonly string[] header;

    private ReferenceFile(string path)
    {
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        header = Cells(lines[0].TrimStart('\uFEFF'));
        Rows = [.. lines.Skip(1).Where(line => line.Length > 0).Select(line => new ReferenceRow(header, Cells(line)))];
    }

    public IReadOnlyList<ReferenceRow> Rows { get; }

    /// <summary>A file of <c>Reference/own</c>.</summary>
    public static ReferenceFile Own(string folder, string name) =>
        new(Path.Combine(Root(), "Dashboard.Tests", "Reference", "own", folder, name + ".csv"));

    /// <summary>
    /// One named case for each row of a published file: its number and first cells. Where the file is not laid out there is one case, which is skipped aloud.
    /// </summary>
    public static TheoryData<string> PublishedCases(string folder, string name)
    {
        var path = PublishedPath(folder, name);
        return File.Exists(path)
            ? [.. new ReferenceFile(path).Rows.Select((row, at) => $"{at} {row.Summary}")]
            : ["not laid out"];
    }

    /// <summary>The row that <see cref="PublishedCases"/> gave that name; the test is skipped where the file is not laid out.</summary>
    public static ReferenceRow PublishedRow(string folder, string name, string named) =>
        Published(folder, name).Rows[int.Parse(named.Split(' ')[0], CultureInfo.InvariantCulture)];

    /// <summary>A file of the published sets; the test is skipped where they are not laid out beside the repository.</summary>
    public static ReferenceFile Published(string folder, string name)
    {
        var path = PublishedPath(folder, name);
        Assert.SkipUnless(File.Exists(path), $"Published vectors are not beside the repository (../shared/reference/published/{folder}/{name}.csv).");
        return new ReferenceFile(path);
    }

    /// <summary>One named test case for each row.</summary>
    public static TheoryData<string> Cases(string folder, string name, params string[] naming)
    {
        var data = new TheoryData<string>();
        foreach (var row in Own(folder, name).Rows)
        {
            data.Add(string.Join(' ', naming.Select(column => row[column])));
        }

        return data;
    }

    /// <summary>The row that <see cref="Cases"/> gave that name.</summary>
    public ReferenceRow Row(string name, params string[] naming) =>
        Rows.First(row => string.Join(' ', naming.Select(column => row[column])) == name);

    private static string PublishedPath(string folder, string name) =>
        Path.GetFullPath(Path.Combine(Root(), "..", "shared", "reference", "published", folder, name + ".csv"));

    /// <summary>The repository's root: where the solution stands.</summary>
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dashboard.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Dashboard.sln not found above the tests.");
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }
}
