package dev.firebreak.access;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps scopes as one column: {@code contain,read}. */
@Converter
class ScopesColumn implements AttributeConverter<Set<TokenScope>, String> {

    @Override
    public String convertToDatabaseColumn(Set<TokenScope> scopes) {
        return scopes.stream().map(TokenScope::key).sorted().collect(Collectors.joining(","));
    }

    @Override
    public Set<TokenScope> convertToEntityAttribute(String column) {
        return Set.copyOf(TokenScope.parse(List.of(column.split(",", -1))));
    }
}
