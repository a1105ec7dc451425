using System.Globalization;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Commands.Speech;

/// <summary>Every command: wrong words, failures and success, in an order in which each finds what it needs.</summary>
internal static class CommandTries
{
    private const string Good = "four rivers meet at night";

    public static IEnumerable<Try> Of(TryFiles files) =>
    [
        new(0, "help"), new(2, "fly", "away"),
        .. Keys(), .. Users(), .. Files(files), .. Imports(files), .. Nights(),
    ];

    private static Try[] Keys() =>
    [
        new(0, "key", "list"), new(2, "key", "list", "all"),
        new(2, "key", "add"), new(2, "key", "add", "k1"), new(2, "key", "add", "k1", "--rights"), new(2, "key", "add", "k1", "--rights", "read"),
        new(2, "key", "add", "k1", "--rights", "fly", "--areas", "5101"), new(2, "key", "add", "k1", "--rights", ",", "--areas", "5101"),
        new(2, "key", "add", "k1", "--rights", "read", "--rights", "read"), new(2, "key", "add", " ", "--rights", "read", "--areas", "5101"),
        new(2, "key", "add", "k1", "--rights", "read", "--areas", "9"), new(2, "key", "add", "k1", "--rights", "read", "--areas", ","),
        new(2, "key", "add", "k1", "--rights", "write", "--areas", "5101"), new(2, "key", "add", "k1", "--right", "read"),
        new(0, "key", "add", "k1", "--rights", "read", "--areas", "5101"), new(2, "key", "add", "k1", "--rights", "read", "--areas", "5101"),
        new(0, "key", "add", "k2", "--rights", "read,write", "--areas", "5101", "--sources", "*"),
        new(2, "key", "revoke"), new(2, "key", "revoke", "k3"), new(0, "key", "revoke", "k1"), new(0, "key", "revoke", "k1"), new(0, "key", "list"),
    ];

    private static Try[] Users() =>
    [
        new(0, "user", "list"), new(2, "user", "list", "all"),
        new(2, "user", "add"), new(2, "user", "add", "u1"), new(2, "user", "add", "u1", "--role", "staff"),
        new(2, "user", "add", "u1", "--role", "boss", "--area", "5101"), new(2, "user", "add", "u1", "--role", "staff", "--area", "77"),
        .. new[] { "", "short", "password2026", "31415926535897", "aaaaaaaaaaaaaa" }
            .Select(password => new Try(2, "user", "add", "u1", "--role", "staff", "--area", "5101") { Input = password }),
        new(2, "user", "add", "somebody", "--role", "staff", "--area", "5101") { Input = "it is somebody again" },
        new(2, "user", "add", "u 1", "--role", "staff", "--area", "5101") { Input = Good },
        new(2, "user", "add", "", "--role", "staff", "--area", "5101") { Input = Good },
        new(2, "user", "add", "u1", "--role", "staff", "--area", "5101", "--display", new string('x', 65)) { Input = Good },
        new(0, "user", "add", "u1", "--role", "administrator", "--area", "5101") { Input = Good },
        new(2, "user", "add", "u1", "--role", "staff", "--area", "5101") { Input = Good },
        new(0, "user", "add", "u2", "--role", "staff", "--area", "5101") { Input = Good },
        .. new[] { "lock", "unlock", "remove", "password", "change" }
            .SelectMany(verb => new Try[] { new(2, "user", verb), new(2, "user", verb, "u2", "u3") }),
        .. new[] { "lock", "unlock", "remove", "password" }.Select(verb => new Try(2, "user", verb, "u3") { Input = Good }),
        new(2, "user", "change", "u3", "--role", "staff"),
        new(2, "user", "change", "u2"), new(0, "user", "change", "u2", "--role", "leader"), new(2, "user", "remove", "u1"),
        new(0, "user", "password", "u2") { Input = Good + " again" }, new(2, "user", "password", "u2") { Input = "short" },
        new(0, "user", "lock", "u2"), new(0, "user", "list"), new(0, "user", "unlock", "u2"), new(0, "user", "remove", "u2"), new(0, "user", "list"),
        new(2, "audit", "list", "--last", "0"), new(2, "audit", "list", "all"), new(0, "audit", "list", "--who", "nobody"),
    ];

    private static Try[] Files(TryFiles files) =>
    [
        new(0, "migrate"), new(2, "migrate", "all"), new(2, "migrate", "--all"),
        new(2, "backup"), new(0, "backup", files.Copy), new(2, "backup", files.Copy),
        new(74, "backup", files.Nowhere),
        new(2, "restore"), new(2, "restore", files.Missing), new(2, "restore", files.Text),
        new(2, "restore", files.ForeignDatabase), new(2, "restore", files.Copy),
    ];

    private static Try[] Imports(TryFiles files) =>
    [
        .. new[] { "work-items", "observations", "territories" }.SelectMany(kind => new Try[]
        {
            new(2, "import", kind), new(2, "import", kind, files.Text, "--encoding", "latin"),
        }),
        new(1, "import", "work-items", files.Missing), new(1, "import", "observations", files.Missing), new(2, "import", "territories", files.Missing),
        new(1, "import", "work-items", files.Text), new(1, "import", "observations", files.Text),
        new(0, "import", "work-items", files.Items), new(0, "import", "observations", files.Returns),
        new(0, "import", "territories", files.Territories), new(1, "import", "territories", files.OtherTerritories),
        .. files.BrokenTerritories.Select(file => new Try(2, "import", "territories", file)),
        new(2, "demo", "--months"), new(2, "demo", "--months", "0"), new(2, "demo", "--scale", "99"), new(2, "demo", "--seed", "x"), new(2, "demo"),
    ];

    private static Try[] Nights()
    {
        var yesterday = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).AddDays(-2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return
        [
            new(2, "aggregate", "--date"), new(2, "aggregate", "--date", "9999-W52"), new(2, "aggregate", "--date", "1999-12-31"),
            new(2, "aggregate", "--date", "2100-12-31"),
            new(2, "aggregate", "--date", yesterday, "--all"), new(2, "aggregate", "--reopen-after", yesterday, "--all"), new(2, "aggregate", "all"),
            new(0, "aggregate"), new(0, "aggregate", "--date", yesterday), new(0, "aggregate", "--all"), new(0, "aggregate", "--confirm-clock"),
            new(0, "verify"), new(2, "verify", "all"), new(0, "aggregate", "--reopen-after", yesterday),
        ];
    }
}
