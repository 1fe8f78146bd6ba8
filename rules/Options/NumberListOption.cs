using StackLint.Analysis.Options;

namespace StackLint.Rules.Options;

/// <summary>Options that are whole numbers above zero, separated by commas.</summary>
internal static class NumberListOption
{
    internal static RuleOption<IReadOnlyList<int>> Create(string key, IReadOnlyList<int> defaultValue, string description) => new(
        key,
        defaultValue,
        description,
        "whole numbers separated by commas",
        string.Join(',', defaultValue),
        static (string text, out IReadOnlyList<int> value) =>
        {
            var numbers = new List<int>();
            value = numbers;
            foreach (var item in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (!int.TryParse(item, System.Globalization.NumberStyles.None, null, out var number) || number == 0)
                {
                    return false;
                }

                numbers.Add(number);
            }

            return numbers.Count > 0;
        });

    /// <summary><c>3</c>, <c>3 or 5</c>, <c>3, 5 or 7</c>.</summary>
    internal static string Describe(IReadOnlyList<int> numbers) =>
        numbers.Count == 1 ? $"{numbers[0]}" : $"{string.Join(", ", numbers.SkipLast(1))} or {numbers[^1]}";
}
