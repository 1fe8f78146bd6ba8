using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StackLint.Cli.Terminals;
using StackLint.Engine.Results;

namespace StackLint.Cli.Pages;

/// <summary>The list of rules.</summary>
internal static class RuleTable
{
    internal static string ToText(ImmutableArray<RuleInfo> rules)
    {
        var text = new StringBuilder();
        var idWidth = rules.Max(static r => r.Id.Length) + 2;
        var nameWidth = rules.Max(static r => r.Name.Length) + 2;
        AppendRow(text, "ID".PadRight(idWidth), "Name".PadRight(nameWidth), "swarm", "compose", "scale", "Title");
        foreach (var rule in rules)
        {
            var severities = rule.Severities;
            AppendRow(
                text,
                rule.Id.PadRight(idWidth),
                rule.Name.PadRight(nameWidth),
                SeverityWords.Of(severities.Swarm),
                SeverityWords.Of(severities.Compose),
                SeverityWords.Of(severities.Scale),
                TitleOf(rule));
            foreach (var option in rule.Options)
            {
                text.Append(' ', idWidth).Append(option.Key).Append(" = ").AppendLine(option.DefaultText.Length == 0 ? "(unset)" : option.DefaultText);
            }
        }

        return text.Replace("\r\n", "\n").ToString();
    }

    internal static string ToMarkdown(ImmutableArray<RuleInfo> rules)
    {
        var text = new StringBuilder("| Rule | Name | Category | swarm | compose | scale | Title | Options |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var rule in rules)
        {
            var severities = rule.Severities;
            var options = string.Join("<br>", rule.Options.Select(static o => $"`{o.Key}`"));
            var id = rule.Descriptor.HelpLinkUri is { Length: > 0 } link ? $"[{rule.Id}]({link})" : rule.Id;
            text.Append($"| {id} | `{rule.Name}` | {rule.Descriptor.Category} ")
                .Append($"| {SeverityWords.Of(severities.Swarm)} | {SeverityWords.Of(severities.Compose)} | {SeverityWords.Of(severities.Scale)} ")
                .Append($"| {TitleOf(rule).Replace("|", "\\|", StringComparison.Ordinal)} | {options} |\n");
        }

        return text.ToString();
    }

    internal static string ToJson(ImmutableArray<RuleInfo> rules)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartArray();
            foreach (var rule in rules)
            {
                WriteRule(json, rule);
            }

            json.WriteEndArray();
        }

        return CommandEnvironment.Encoding.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteRule(Utf8JsonWriter json, RuleInfo rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("title", TitleOf(rule));
        json.WriteString("category", rule.Descriptor.Category);
        json.WriteString("helpUri", rule.Descriptor.HelpLinkUri);
        json.WriteString("pack", rule.Pack?.Name);
        json.WriteStartObject("severities");
        json.WriteString("swarm", SeverityWords.Of(rule.Severities.Swarm));
        json.WriteString("compose", SeverityWords.Of(rule.Severities.Compose));
        json.WriteString("scale", SeverityWords.Of(rule.Severities.Scale));
        json.WriteEndObject();
        json.WriteStartArray("options");
        foreach (var option in rule.Options)
        {
            json.WriteStartObject();
            json.WriteString("key", option.Key);
            json.WriteString("description", option.Description);
            json.WriteString("value", option.ValueDescription);
            json.WriteString("default", option.DefaultText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void AppendRow(StringBuilder text, string id, string name, string swarm, string compose, string scale, string title) =>
        text.Append(id).Append(name).Append(swarm.PadRight(9)).Append(compose.PadRight(9)).Append(scale.PadRight(9)).AppendLine(title);

    private static string TitleOf(RuleInfo rule) => rule.Descriptor.Title.ToString();
}
