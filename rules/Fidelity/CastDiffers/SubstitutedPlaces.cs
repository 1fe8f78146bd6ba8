using StackLint.Compose;
using StackLint.Compose.Interpolation;
using StackLint.Compose.Model;
using StackLint.Compose.Values;
using StackLint.Rules.Loading;

namespace StackLint.Rules.Fidelity;

/// <summary>Finds variables in the places of a stack that hold a number or a boolean (docker/cli, <c>interpolateTypeCastMapping</c>).</summary>
internal static class SubstitutedPlaces
{
    // Below a service; `#` stands for a list index, `*` for any name.
    private static readonly string[][] Numbers =
    [
        ["configs", "#", "mode"], ["secrets", "#", "mode"], ["healthcheck", "retries"], ["deploy", "replicas"],
        ["deploy", "update_config", "parallelism"], ["deploy", "rollback_config", "parallelism"],
        ["deploy", "restart_policy", "max_attempts"], ["deploy", "placement", "max_replicas_per_node"],
        ["ports", "#", "target"], ["ports", "#", "published"],
        ["ulimits", "*"], ["ulimits", "*", "hard"], ["ulimits", "*", "soft"], ["oom_score_adj"],
    ];

    private static readonly string[][] Others =
    [
        ["deploy", "update_config", "max_failure_ratio"], ["deploy", "rollback_config", "max_failure_ratio"],
        ["healthcheck", "disable"], ["privileged"], ["read_only"], ["stdin_open"], ["tty"],
        ["volumes", "#", "read_only"], ["volumes", "#", "volume", "nocopy"],
        ["init"], ["deploy", "resources", "limits", "pids"], ["volumes", "#", "tmpfs", "size"],
        ["deploy", "resources", "reservations", "generic_resources", "#", "discrete_resource_spec", "value"],
    ];

    internal static IEnumerable<SubstitutedPlace> Of(ComposeProject stack)
    {
        var interpolator = new Interpolator(ComposeDialect.Stack, stack.Options.Environment);
        foreach (var service in stack.Services)
        {
            if (service.Mapping is not { } mapping)
            {
                continue;
            }

            foreach (var (path, scalar) in Walk(mapping, []))
            {
                var isNumber = Numbers.Any(p => Matches(p, path));
                if (!isNumber && !Others.Any(p => Matches(p, path)))
                {
                    continue;
                }

                var full = $"services.{service.Name}.{string.Join('.', path)}";
                var isRefused = service.Name.Contains('.') || VariablePlaces.TakesNoVariable(full);
                var text = interpolator.Interpolate(scalar.Node.Value);
                yield return new SubstitutedPlace(full, scalar, isRefused, isNumber && !text.IsUnknown ? ReadOctal(text.Text) : null) { Text = text.Text };
            }
        }
    }

    private static IEnumerable<(string[] Path, ComposeScalar Scalar)> Walk(ComposeValue value, string[] path) => value switch
    {
        // What was made of a short syntax is a text where it is written.
        ComposeMapping or ComposeSequence when value.Written is ComposeScalar => [],
        ComposeMapping mapping => mapping.Entries.SelectMany(e => Walk(e.Value, [.. path, e.Name])),
        ComposeSequence sequence => sequence.Items.SelectMany((item, i) => Walk(item, [.. path, i.ToString(null, null)])),
        ComposeScalar scalar when scalar.Node.Value.Contains('$') => [(path, scalar)],
        _ => [],
    };

    private static bool Matches(string[] pattern, string[] path)
    {
        if (pattern.Length != path.Length)
        {
            return false;
        }

        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] is not ("#" or "*") && pattern[i] != path[i])
            {
                return false;
            }
        }

        return true;
    }

    // Written out, YAML reads 0440 as octal; what a variable brings is always read as decimal.
    private static string? ReadOctal(string text)
    {
        var digits = text.TrimStart('+', '-');
        return digits.Length is > 1 and < 20 && digits[0] == '0' && digits.All(static c => c is >= '0' and <= '7') && digits.Any(static c => c != '0')
            ? (text[0] == '-' ? "-" : "") + Convert.ToUInt64(digits, 8).ToString(null, null)
            : null;
    }
}
