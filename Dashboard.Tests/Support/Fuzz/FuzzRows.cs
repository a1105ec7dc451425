namespace Dashboard.Tests.Support.Fuzz;

/// <summary>Good rows of every type from a seed. Few identifiers and versions, so that they meet what is stored.</summary>
internal sealed class FuzzRows(Random random)
{
    private static readonly string[] Areas = ["510104017001", "510104017002", "510105002002", "510104", "510112"];
    private static readonly string[] Communities = [.. Areas.Take(3)];
    private static readonly string[] Measures = ["household.count", "household.count", "household.count", "population.resident", "enterprise.profit", "request.due"];

    private static readonly string[] Kinds =
    [
        """ "type":"request","state":"in-progress","nature":"help","category":"市容/环境","receivedAt":"2026-03-02T09:15:00+08:00","urgent":false """,
        """ "type":"gridEvent","state":"closed","category":"safety","severity":2,"reportedAt":"2026-03-02T09:15:00.5Z","closedAt":"2026-03-04T09:15:00+08:00" """,
        """ "type":"task","state":"dispatched","department":"民政","title":"报送\u53f0\u8d26","category":"report-form","datasets":["a","b"],"arrivedAt":"2026-03-02T09:15:00+08:00" """,
        """ "type":"mediation","state":"agreed","mediatorKinds":["committee"],"venue":"法律之家","acceptedAt":"2026-03-02T09:15:00+08:00" """,
        """ "type":"deliberation","state":"resolved","topics":3,"residentTopics":2,"heldAt":"2026-03-02T09:15:00+08:00","resolutions":[{"dueAt":"2026-04-02T09:15:00+08:00","implementedAt":null}] """,
        """ "type":"project","state":"approved","budget":12.5,"approvedAt":"2026-03-02T09:15:00+08:00","milestones":[{"plannedAt":"2026-05-02T09:15:00+08:00"}] """,
    ];

    /// <summary>A work item; what is unknown besides is carried along.</summary>
    public string Item() =>
        $$"""{"source":"s{{random.Next(3)}}","id":"f{{random.Next(2000)}}","version":{{random.Next(1, 4)}},"area":"{{Any(Areas)}}",{{Any(Kinds).Trim()}},"extra":{"note":[1,2.5e3,"x",null,true]} }""";

    /// <summary>A return.</summary>
    public string Return() =>
        $$"""{"measure":"{{Any(Measures)}}","area":"{{Any(Communities)}}","period":"{{random.Next(2018, 2027)}}","value":{{(random.Next(4) == 0 ? "null" : random.Next(5000))}},"status":"final","source":"s{{random.Next(2)}}","version":{{random.Next(1, 4)}},"extra":{"填报":"社区工作站 王 2026 年第 1 期","parts":[1,2.5e3,{"x":[]}]} }""";

    private string Any(string[] words) => words[random.Next(words.Length)];
}
