using StackLint.Compose.Loading;
using StackLint.Compose.Values;

namespace StackLint.Compose.Merging;

/// <summary>Rules for properties that name things in a list or as the keys of a map.</summary>
internal static class NameRules
{
    /// <summary><c>networks</c> and <c>models</c> of a service: by name, deep.</summary>
    internal static ComposeValue Deep(MergeStep step) => step.ByDefault(Forms.ToNames(step.Below), Forms.ToNames(step.Above));

    /// <summary><c>depends_on</c>: by service, deep; a name in a list stands for the defaults, which count as written.</summary>
    internal static ComposeValue Dependencies(MergeStep step)
    {
        if (step is { Below: ComposeMapping below, Above: ComposeSequence above })
        {
            foreach (var name in above.Items.OfType<ComposeScalar>())
            {
                if (below.Find(name.Text)?.Value is ComposeMapping known
                    && known.Find("condition")?.Value is ComposeScalar { Text: not "service_started" } condition)
                {
                    step.Merger.Lose(
                        LoadLossKind.BaseReplaced,
                        condition,
                        name,
                        step.Path.Child(name.Text).Child("condition"),
                        "a name in a list stands for the condition service_started");
                }
            }
        }

        return step.ByDefault(Forms.ToDependencies(step.Below), Forms.ToDependencies(step.Above));
    }
}
