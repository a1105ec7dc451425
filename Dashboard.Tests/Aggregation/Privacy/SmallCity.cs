using System.Text;
using Dashboard.Domain.Tables;
using Dashboard.Domain.Territory;

namespace Dashboard.Tests.Aggregation.Privacy;

/// <summary>Small territories: two districts and a zone that lies in the first of them, subdistricts with few communities of both settlements.</summary>
internal static class SmallCity
{
    private const string First = "510101";
    private const string Second = "510102";
    private const string Zone = "CD-Z";

    /// <summary>A random one; every subdistrict has at least two communities.</summary>
    public static TerritoryMap Random(Random random)
    {
        var rows = Top();
        var number = 1;
        foreach (var (district, statistical) in new[] { (First, First), (Second, Second), (Zone, First) })
        {
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var (urban, rural) = (random.Next(0, 4), random.Next(0, 4));
                Subdistrict(rows, district, statistical, number++, urban + rural < 2 ? 2 : urban, rural);
            }
        }

        return Read(rows);
    }

    /// <summary>One subdistrict of so many urban communities, and another beside it.</summary>
    public static TerritoryMap OneSubdistrict(int urban)
    {
        var rows = Top();
        Subdistrict(rows, First, First, 1, urban, 0);
        return Read(rows);
    }

    private static StringBuilder Top() => new StringBuilder("code,name,official_name,name_en,level,parent_code,settlement,nbs_district_code\n")
        .Append("5101,c,c,,city,,,\n").Append($"{First},a,a,,district,5101,,{First}\n").Append($"{Second},b,b,,district,5101,,{Second}\n")
        .Append($"{Zone},z,z,,district,5101,,\n");

    private static void Subdistrict(StringBuilder rows, string district, string statistical, int number, int urban, int rural)
    {
        var code = $"{statistical}{number:000}";
        rows.Append($"{code},s,s,,subdistrict,{district},,{statistical}\n");
        for (var i = 1; i <= urban; i++)
        {
            rows.Append($"{code}{i:000},u,u,,community,{code},urban,{statistical}\n");
        }

        for (var i = 1; i <= rural; i++)
        {
            rows.Append($"{code}{200 + i:000},r,r,,community,{code},rural,{statistical}\n");
        }
    }

    private static TerritoryMap Read(StringBuilder rows) => TerritoryMap.Build("small", DataTable.Parse("small.csv", new StringReader(rows.ToString())));
}
