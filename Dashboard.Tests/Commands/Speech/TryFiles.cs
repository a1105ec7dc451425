using Dashboard.Tests.Support;
using Dashboard.Tests.WorkItems;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Commands.Speech;

/// <summary>Files for commands to read, right and wrong ones.</summary>
internal sealed class TryFiles : IDisposable
{
    /// <summary>What the other edition calls a community.</summary>
    private static readonly string[] NewNames = ["八宝街新社区", "八宝街新社区居民委员会"];

    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-speech-").FullName;

    public TryFiles()
    {
        Text = Write("text.txt", "no table\nand no database, however long it may be read");
        Items = Write("items.csv", "id,type,source,version,area,state,received_at,colour\n"
            + $"r1,request,s,1,{Sample.Community},received,2026-10-12T09:00:00+08:00,red\nr2,request,s,1,9,received,,\n");
        Returns = Write("returns.csv", "measure,area,period,value,status,source,version\n"
            + "household.count,510104017003,2022,many,final,s,1\nhousehold.count,510104017003,2022,12,final,s,1\n");
        var edition = File.ReadAllText(Path.Combine(Repository.Root, "Dashboard.Domain", "Territory", "territories.csv"));
        Territories = Write("edition.csv", edition);
        OtherTerritories = Write("other.csv", Changed(edition));
        BrokenTerritories =
        [
            .. new[]
            {
                edition.Replace(",510105002,", ",999999999,", StringComparison.Ordinal),
                edition.Replace(",settlement,", ",kind,", StringComparison.Ordinal),
                edition.Replace(",level,", ",name,", StringComparison.Ordinal), edition + "5109,\"open", edition + "5109\n", "", string.Join('\n', edition.Split('\n').Take(1)),
            }.Select((text, at) => Write($"broken{at}.csv", text)),
        ];
        ForeignDatabase = Path.Combine(folder, "foreign.db");
        using var connection = new SqliteConnection($"Data Source={ForeignDatabase};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "CREATE TABLE other (id INTEGER)";
        command.ExecuteNonQuery();
    }

    public string Text { get; }

    public string Items { get; }

    public string Returns { get; }

    public string Territories { get; }

    public string OtherTerritories { get; }

    public IReadOnlyList<string> BrokenTerritories { get; }

    public string ForeignDatabase { get; }

    public string Copy => Path.Combine(folder, "copy.db");

    public string Missing => Path.Combine(folder, "missing.csv");

    public string Nowhere => Path.Combine(folder, "nowhere", "copy.db");

    /// <summary>Every name of a file, with and without its folder.</summary>
    public IEnumerable<string> Names =>
        Directory.GetFiles(folder).Append(Missing).Append(Nowhere).Append(Nowhere + ".partial").SelectMany(path => new[] { path, Path.GetFileName(path) }).Append(folder).Concat(NewNames);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Renamed, moved, reclassified, new and gone areas.</summary>
    private static string Changed(string edition)
    {
        var lines = edition.TrimEnd().Split('\n').Where(line => !line.StartsWith("510105002003,", StringComparison.Ordinal)).ToList();
        var at = lines.FindIndex(line => line.StartsWith("510105002002,", StringComparison.Ordinal));
        lines.Add(lines[at].Replace("510105002002", "510105002199", StringComparison.Ordinal));
        lines[at] = lines[at].Replace("社区", "新社区", StringComparison.Ordinal);
        var moved = lines.FindIndex(line => line.StartsWith("510105002004,", StringComparison.Ordinal));
        lines[moved] = lines[moved].Replace(",510105002,", ",510104017,", StringComparison.Ordinal).Replace(",510105", ",510104", StringComparison.Ordinal);
        return string.Join('\n', lines) + "\n";
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
