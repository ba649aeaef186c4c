// Writes the trained tables as C++ source.
#pragma once

#include <string>

#include "claims/attribution/model.h"

namespace winnow::training {

// src/claims/attribution/model_tables.cpp. Returns the bytes that the tables take.
std::size_t write_tables(const std::string& path, const AttributionModel& model);

}  // namespace winnow::training
