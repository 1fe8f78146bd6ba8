using StackLint.Analysis.Options;

namespace StackLint.Rules.Portability;

/// <summary>The option that lists the checks.</summary>
internal static class OrderChecks
{
    private static readonly Dictionary<string, OrderCheck> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["top_level"] = OrderCheck.TopLevel,
        ["service_keys"] = OrderCheck.ServiceKeys,
        ["services"] = OrderCheck.Services,
        ["depends_on"] = OrderCheck.DependsOn,
        ["ports"] = OrderCheck.Ports,
    };

    internal static RuleOption<IReadOnlyList<OrderCheck>> Option(string key, string description) =>
        new(key, [], description, $"a list of {string.Join(", ", Words.Keys)}", "", static (string text, out IReadOnlyList<OrderCheck> value) =>
        {
            var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            value = [.. words.Where(Words.ContainsKey).Select(static w => Words[w])];
            return value.Count == words.Length;
        });
}
