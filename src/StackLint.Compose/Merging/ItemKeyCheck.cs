using StackLint.Compose.Loading;
using StackLint.Compose.StackTypes;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Refuses items that compose-go finds no key in (<c>override/uncity.go</c>), also where no other item could be equal.</summary>
internal static class ItemKeyCheck
{
    internal static void Check(string list, ComposeSequence items, TreePath path, LoadContext context)
    {
        for (var i = 0; i < items.Items.Length; i++)
        {
            if (MistakeOf(list, items.Items[i], $"{path}.[{i}]") is { } mistake)
            {
                context.Report(new LoadProblem(LoadProblemKind.InvalidValue, items.Items[i].Node, path.Child(i).ToString(), mistake)
                {
                    Provenance = items.Items[i].Provenance,
                });
            }
        }
    }

    private static string? MistakeOf(string list, ComposeValue item, string place) => (list, item) switch
    {
        ("volumes", ComposeMapping mapping) when mapping.Find("target") is null => $"service volume {place} is missing a mount target",
        ("devices", ComposeMapping mapping) when mapping.Find("target") is null => $"service device {place} is missing a mount target",
        ("ports", ComposeMapping mapping) when mapping.Find("target") is null => $"service ports {place} is missing a target port",
        ("expose", ComposeScalar { Kind: ComposeScalarKind.Float }) => "unsupported expose value",
        ("expose", ComposeScalar { Kind: ComposeScalarKind.Integer } number) when !YamlNumber.TryParseInteger(number.Text, out _) => "unsupported expose value",
        _ => null,
    };
}
