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

    /// <summary>A file of the published sets; the test is skipped where they are not laid out beside the repository.</summary>
    public static ReferenceFile Published(string folder, string name)
    {
        var path = Path.GetFullPath(Path.Combine(Root(), "..", "shared", "reference", "published", folder, name + ".csv"));
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
