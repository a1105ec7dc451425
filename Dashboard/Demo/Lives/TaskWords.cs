using Dashboard.Demo.World;

namespace Dashboard.Demo.Lives;

/// <summary>What departments send down: who sends, what it is called, and which data sets a form asks for.</summary>
internal static class TaskWords
{
    public static readonly string[] Departments =
    [
        "市民政局", "市住建局", "市城管委", "市公安局", "市应急管理局", "市卫健委", "市人社局", "市教育局", "市农业农村局", "市商务局",
        "市文广旅局", "市规划和自然资源局", "市生态环境局", "市市场监管局", "市司法局", "市委组织部", "市委政法委", "市文明办", "市消防救援支队",
        "市妇联", "市残联", "团市委",
    ];

    public static readonly Shares<string> CommunityCategories = new(
        ("service", 24), ("report-form", 20), ("governance", 15), ("safety", 13), ("publicity", 9), ("inspection", 8), ("party-building", 6),
        ("certificate", 3), ("other", 2));

    public static readonly Shares<string> StreetCategories = new(
        ("governance", 30), ("service", 26), ("party-building", 14), ("safety", 14), ("inspection", 9), ("publicity", 5), ("other", 2));

    private static readonly Dictionary<string, string[]> Titles = new(StringComparer.Ordinal)
    {
        ["service"] = ["高龄津贴资格核对", "困难群众走访慰问", "就业援助对象摸底", "义务教育入学信息核实", "老旧小区加装电梯意愿征集", "残疾人辅具需求登记"],
        ["report-form"] = ["常住人口变动情况统计表", "城乡居民医保参保台账", "出租房屋底数统计表", "社区社会组织情况报表", "特殊群体服务台账", "物业小区基础信息表"],
        ["governance"] = ["背街小巷问题整改", "小区自治组织组建推进", "微网格员队伍调整", "楼栋环境整治", "占道经营联合整治", "群租房综合治理"],
        ["safety"] = ["消防通道隐患排查", "燃气安全入户检查", "自建房安全排查", "汛期地质灾害巡查", "电动自行车充电隐患整治", "有限空间作业排查"],
        ["publicity"] = ["反诈宣传进小区", "垃圾分类宣传", "健康知识讲座", "防溺水宣传", "国防教育宣传"],
        ["inspection"] = ["创建文明城市点位检查", "环境卫生专项检查", "食品安全网点检查", "养老服务设施检查"],
        ["party-building"] = ["在职党员报到服务安排", "网格党组织覆盖核查", "主题党日活动组织", "党群服务中心开放情况核查"],
        ["certificate"] = ["居住情况证明出具", "亲属关系情况说明", "经营场所情况证明"],
        ["investment"] = ["重点招商项目线索摸排", "楼宇招商任务分解"],
        ["other"] = ["工作材料报送", "临时工作安排"],
    };

    /// <summary>Data sets that every department likes to ask for.</summary>
    public static readonly string[] AskedByAll =
    [
        "resident-register", "floating-population", "rental-housing", "elderly-80", "low-income", "compounds", "shops", "medical-insurance",
    ];

    private static readonly string[] Datasets =
    [
        "resident-register", "floating-population", "rental-housing", "elderly-80", "disabled", "low-income", "left-behind-children",
        "social-organisations", "compounds", "shops", "medical-insurance", "volunteers", "school-age-children", "veterans", "unemployed", "pensions",
        "household-dogs", "e-bikes", "gas-users", "self-built-houses", "parking-places", "lifts", "fire-facilities", "migrant-workers", "vaccinations",
        "grid-keepers", "party-members", "women-and-children", "collective-assets", "farmland", "courtyard-groups", "street-lights",
    ];

    public static string Title(string category, ref Chance chance) => chance.Pick(Titles[category]);

    /// <summary>One or two data sets.</summary>
    public static string[] Ask(ref Chance chance)
    {
        var first = chance.Pick(Datasets);
        var second = chance.Pick(Datasets);
        return first == second || chance.Happens(0.6) ? [first] : [first, second];
    }
}
